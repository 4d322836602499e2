import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Reading } from '../../../src/lesson/reading.svelte.ts';
import { Sheet } from '../../../src/lesson/sheet.svelte.ts';

let place: HTMLElement;
let reading: Reading;
let end: () => void;

/** A text of so many pixels in a place of 400. */
function give(height: number): void {
  place.innerHTML = `<div style="height: ${String(height)}px"></div>`;
  end = reading.watch(place);
}
beforeEach(() => {
  place = document.createElement('div');
  place.style.cssText = 'height: 400px; overflow-y: auto';
  document.body.append(place);
  reading = new Reading();
});
afterEach(() => {
  end();
  place.remove();
});

describe('a text longer than its place', () => {
  it('is read page by page, and no line of it is skipped', async () => {
    give(1000);
    await expect.poll(() => [reading.hasAbove, reading.hasBelow]).toEqual([false, true]);
    let seen = 400;
    while (reading.turn(1, false)) {
      expect(place.scrollTop).toBeLessThan(seen);
      seen = place.scrollTop + 400;
    }
    expect(seen).toBe(1000);
    await expect.poll(() => [reading.hasAbove, reading.hasBelow]).toEqual([true, false]);
    expect(reading.turn(-1, false)).toBe(true);
    reading.toTop();
    expect([place.scrollTop, reading.turn(-1, false)]).toEqual([0, false]);
  });

  it('is none where only its margin is beyond the edge', () => {
    give(406);
    expect(reading.turn(1, false)).toBe(false);
  });

  it('is not turned past the top of what is to be seen as a whole, which may need more room', () => {
    place.innerHTML =
      '<div><div style="height: 600px"></div><div data-whole style="height: 450px"></div></div>';
    end = reading.watch(place);
    const top = (): number =>
      (place.querySelector('[data-whole]')?.getBoundingClientRect().top ?? NaN) -
      place.getBoundingClientRect().top;
    expect([reading.needsRoom(), reading.turn(1, false)]).toEqual([false, true]);
    expect(top()).toBeGreaterThan(0);
    expect(reading.needsRoom()).toBe(true);
    place.style.height = '480px';
    expect(reading.needsRoom()).toBe(false);
    while (reading.turn(1, false)) expect(top()).toBeGreaterThanOrEqual(0);
    expect(top()).toBeLessThanOrEqual(30);
  });

  it('may become one later', async () => {
    give(100);
    expect(reading.turn(1, false)).toBe(false);
    place.firstElementChild?.setAttribute('style', 'height: 900px');
    await expect.poll(() => reading.hasBelow).toBe(true);
  });
});

describe('the sheet of a lesson on a phone', () => {
  it('has three heights, and a press leads through all of them', () => {
    end = () => undefined;
    const sheet = new Sheet();
    const heights = [0, 1, 2].map(() => {
      sheet.change();
      return sheet.settled(1000);
    });
    expect(heights[0]).toBeGreaterThan(500);
    expect(heights[1]).toBeLessThan(500);
    expect(heights[2]).toBe(500);
  });

  it('rises for what does not fit and falls again, unless somebody chose a height', () => {
    end = () => undefined;
    const sheet = new Sheet();
    expect([sheet.rise(), sheet.height, sheet.rise()]).toEqual([true, 'high', false]);
    sheet.fall();
    expect(sheet.height).toBe('middle');
    sheet.rise();
    sheet.change();
    sheet.fall();
    expect(sheet.height).toBe('low');
  });

  it('follows the finger and takes the nearest height when let go', () => {
    end = () => undefined;
    const sheet = new Sheet();
    sheet.hold(0.7);
    expect([sheet.covers(1000), sheet.settled(1000)]).toEqual([700, 500]);
    sheet.letGo();
    expect(sheet.height).toBe('high');
    sheet.hold(0.1);
    sheet.letGo();
    expect(sheet.height).toBe('low');
    // A touch that moved nothing changes nothing.
    sheet.letGo();
    expect(sheet.height).toBe('low');
  });
});
