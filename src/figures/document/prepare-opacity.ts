/**
 * Opacity as svg2pdf has it: that of a group is given to each of its shapes, and one inside another
 * takes its place instead of weakening it. So what lies one over another shines through.
 */
import { made, numberOf } from './svg.ts';

/** One opacity inside another becomes the product of both. */
export function multiplyOpacities(root: Element): void {
  for (const element of root.querySelectorAll('[opacity] [opacity]')) {
    const above = element.parentElement?.closest('[opacity]');
    // From above: what it is inside of was multiplied before.
    if (above)
      element.setAttribute(
        'opacity',
        String(numberOf(element, 'opacity', 1) * numberOf(above, 'opacity', 1)),
      );
  }
}

/** How far the disc or the square of a node reaches. */
function outermost(node: Element): SVGElement | null {
  const shapes = [...node.querySelectorAll(':scope > circle, :scope > rect')].map((shape) => {
    const isRound = shape.localName === 'circle';
    const stroke = shape.hasAttribute('stroke') ? numberOf(shape, 'stroke-width', 1) / 2 : 0;
    const half = isRound ? numberOf(shape, 'r') : numberOf(shape, 'width') / 2;
    return { isRound, half: half + stroke, corner: numberOf(shape, 'rx') + stroke };
  });
  const largest = shapes.reduce<(typeof shapes)[number] | null>(
    (most, shape) => (most && most.half >= shape.half ? most : shape),
    null,
  );
  if (!largest) return null;
  const { isRound, half, corner } = largest;
  return isRound
    ? made(node, 'circle', { r: half })
    : made(node, 'rect', { x: -half, y: -half, width: half * 2, height: half * 2, rx: corner });
}

/**
 * A node that steps back, with a flag on a plate, is drawn in full under a veil in the colour of
 * the ground: that looks the same.
 */
export function veilNodes(root: Element, ground: string): void {
  for (const faded of root.querySelectorAll('g[id$="nodes"] > g[opacity]')) {
    const opacity = numberOf(faded, 'opacity', 1);
    const node = faded.querySelector(':scope > g');
    const veil = node && outermost(node);
    if (!veil) continue;
    faded.removeAttribute('opacity');
    veil.setAttribute('fill', ground);
    veil.setAttribute('fill-opacity', String(1 - opacity));
    node.append(veil);
  }
}
