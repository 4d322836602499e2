/** How each layout is computed: for the worker alone, so that the page need not load it. */
import { around, centreOf } from './around.ts';
import { blocs } from './blocs.ts';
import { circle } from './circle.ts';
import { mapClearance } from './compose.ts';
import { composed, computeForce, type Compute } from './composed.ts';
import { extend } from './extend.ts';
import { hold } from './hold.ts';
import { choiceAt, type LayoutId } from './layouts.ts';
import { map } from './map.ts';

/** Computes a layout: x and y by turns, in model units. The same input gives the same output. */
export const computeLayout: Readonly<Record<LayoutId, Compute>> = {
  force: computeForce,
  blocs: (input, progress) => composed(input, (part) => blocs(part, progress)),
  around: (input, progress) =>
    composed(input, (part) => {
      const centre = centreOf(part, input.settings[0] ?? -1);
      const held = input.held.nodes.indexOf(input.core?.nodes[centre] ?? centre) * 2;
      const [x, y] = [input.held.points[held] ?? 0, input.held.points[held + 1] ?? 0];
      // The rings are round their centre, wherever that was put.
      return around(part, centre, progress).map((value, at) => value + (at % 2 === 0 ? x : y));
    }),
  // All of it at once: places on the map depend on no filter.
  map: (input) => {
    const places = map(input, choiceAt('map', 0, input.settings[0] ?? -1));
    return extend(hold(places, input.held, mapClearance), input);
  },
  circle: (input, progress) =>
    composed(input, (part) => circle(part, choiceAt('circle', 0, input.settings[0] ?? -1), progress)),
};
