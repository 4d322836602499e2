import type { Core } from 'cytoscape';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Positions } from '../../../src/layout/client.ts';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { defaultView } from '../../../src/state/view-state.ts';
import { unplaced } from '../../fixtures/graphs.ts';
import Harness from '../../fixtures/Harness.svelte';
import Picture from '../../fixtures/Picture.svelte';

/** Russia in the middle, North Korea to its right, China above, all others in a row far below. */
const layouts = {
  compute: (graph: { nodes: () => string[] }): Promise<Positions> => {
    const places: Record<string, { x: number; y: number }> = {
      RUS: { x: 0, y: 0 },
      PRK: { x: 300, y: 0 },
      CHN: { x: 0, y: -300 },
    };
    return Promise.resolve(
      new Map(graph.nodes().map((node, at) => [node, places[node] ?? { x: at * 90 - 700, y: 900 }])),
    );
  },
  cancel: (): void => undefined,
};

let explorer: Explorer;
let app: Record<string, unknown>;
const said = page.getByRole('status');
/** Visible ties, as the scene counts them. */
const ties = (node: string): string => `${String(explorer.scene.nodes.get(node)?.degree)} ties`;
const press = (keys: string): Promise<void> => userEvent.keyboard(keys);

beforeEach(async () => {
  explorer = new Explorer(unplaced, layouts, defaultView('pyongyang-2024'));
  await explorer.load();
  explorer.select('RUS');
  app = mount(Harness, { target: document.body, props: { explorer, panel: Picture } });
  flushSync();
  const picture = page.getByRole('application');
  await expect.element(picture).toHaveAccessibleDescription(/walk along the ties/);
  (picture.element() as HTMLElement).focus();
});
afterEach(async () => {
  await unmount(app);
});

describe('a walk by keyboard', () => {
  it('says each step in a sentence, shows where one stands, and goes back', async () => {
    await press('{Enter}');
    await expect.element(said).toHaveTextContent(`Russia: ${ties('RUS')}. Arrow keys go along the ties.`);
    await press('{ArrowRight}');
    await expect
      .element(said)
      .toHaveTextContent(
        /^Russia — has a defence pact with — North Korea, since .*2024\. \d+ more ties between them\. North Korea: \d+ ties\.$/,
      );
    const ring = document.querySelector<HTMLElement>('.ring')?.getBoundingClientRect();
    const canvas: (Element & { _cyreg?: { cy: Core } }) | null = document.querySelector('.canvas');
    const cy = canvas?._cyreg?.cy;
    const place = cy?.getElementById('PRK').renderedPosition();
    expect((ring?.left ?? 0) + (ring?.width ?? 0) / 2).toBeCloseTo(place?.x ?? NaN, 0);
    expect((ring?.top ?? 0) + (ring?.height ?? 0) / 2).toBeCloseTo(place?.y ?? NaN, 0);
    await press('{Backspace}');
    await expect.element(said).toHaveTextContent(`Back to Russia: ${ties('RUS')}.`);
    await press('{ArrowUp}');
    await expect.element(said).toHaveTextContent(/China: \d+ ties\.$/);
  });

  it('reads every tie in turn, goes along the one read out, and opens it', async () => {
    explorer.setFilters({ types: new Set(['defence-pact', 'rivalry']) });
    await press('w');
    const count = explorer.scene.nodes.get('RUS')?.degree ?? 0;
    const heard = new Set<string>();
    for (let at = 1; at <= count; at++) {
      await press('{PageDown}');
      await expect.element(said).toHaveTextContent(new RegExp(`^Tie ${String(at)} of ${String(count)}\\. `));
      heard.add(said.element().textContent);
    }
    expect(heard.size).toBe(count);
    await press('{PageDown}');
    await expect
      .element(said)
      .toHaveTextContent(/^Tie 1 of .* Russia — has a defence pact with — North Korea/);
    await press('{Enter}');
    expect(explorer.selectedTie).not.toBeNull();
    await press(' ');
    await expect.element(said).toHaveTextContent(/North Korea: \d+ ties\.$/);
    await press('{Enter}');
    expect(explorer.selection).toEqual(['PRK']);
  });

  it('ends by Escape, which lets nothing else go, and where one stood is hidden', async () => {
    await press('{Enter}');
    await press('{Escape}');
    await expect.element(said).toHaveTextContent(/^The walk has ended/);
    expect(explorer.selection).toEqual(['RUS']);
    await press('{ArrowRight}');
    expect(explorer.camera).not.toBeNull();
    await press('{Enter}{ArrowRight}');
    explorer.setFilters({ around: { node: 'VNM', hops: 1 }, types: new Set(['defence-pact']) });
    await expect.element(said).toHaveTextContent(/hidden now/);
  });
});
