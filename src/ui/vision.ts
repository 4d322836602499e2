/**
 * The page as people with a colour vision deficiency see it: a filter over all of it.
 *
 * Machado, Oliveira & Fernandes, “A Physiologically-based Model for Simulation of Color Vision
 * Deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009: the matrices
 * of severity 1.0, for linear RGB. Without any colour (achromatopsia, which the paper leaves out),
 * the relative luminance of ITU-R BT.709.
 */
import type { Vision } from './theme.svelte.ts';

type Row = readonly [number, number, number];
const luminance: Row = [0.2126, 0.7152, 0.0722];

/** Of red, green and blue, from red, green and blue. */
export const visionMatrices: Readonly<Record<Exclude<Vision, 'full'>, readonly [Row, Row, Row]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  achromatopsia: [luminance, luminance, luminance],
};

const id = 'entente-vision';
const namespace = 'http://www.w3.org/2000/svg';

/** Shows the page so; returns how to end it. */
export function seeAs(vision: keyof typeof visionMatrices): () => void {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  Object.assign(svg.style, { position: 'absolute', width: '0', height: '0' });
  const filter = document.createElementNS(namespace, 'filter');
  filter.id = id;
  filter.setAttribute('color-interpolation-filters', 'linearRGB');
  const matrix = document.createElementNS(namespace, 'feColorMatrix');
  matrix.setAttribute(
    'values',
    [...visionMatrices[vision].map((row) => [...row, 0, 0]), [0, 0, 0, 1, 0]].flat().join(' '),
  );
  filter.append(matrix);
  svg.append(filter);
  document.body.append(svg);
  document.documentElement.style.filter = `url(#${id})`;
  return () => {
    svg.remove();
    document.documentElement.style.filter = '';
  };
}
