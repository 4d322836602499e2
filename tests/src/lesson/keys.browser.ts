import { afterEach, describe, expect, it } from 'vitest';
import { lessonAction } from '../../../src/lesson/keys.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}, isRightToLeft = false): unknown =>
  lessonAction({ key, target: null, ctrlKey: false, metaKey: false, altKey: false, ...more }, isRightToLeft);

describe('keys of a lesson', () => {
  it.each([
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageDown', 'next'],
    ['ArrowLeft', 'back'],
    ['PageUp', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['t', 'text'],
    ['f', 'full-screen'],
    ['F', 'full-screen'],
    ['b', 'blank'],
    ['.', 'blank'],
    ['p', 'presenter'],
    ['s', 'save'],
    ['Backspace', 'take-back'],
    ['Escape', 'leave'],
    ['Enter', 'reveal'],
  ])('%s means %s', (key, action) => {
    expect(press(key)).toBe(action);
  });

  it('reads digits, leaves other keys and shortcuts alone', () => {
    expect(press('7')).toEqual({ digit: 7 });
    expect(press('x')).toBeNull();
    expect(press('ArrowRight', { altKey: true })).toBeNull();
    expect(press('f', { ctrlKey: true })).toBeNull();
  });

  it('goes with the direction of reading', () => {
    expect(press('ArrowLeft', {}, true)).toBe('next');
    expect(press('ArrowRight', {}, true)).toBe('back');
    expect(press('PageDown', {}, true)).toBe('next');
  });
});

const keyOn = (html: string, key: string): unknown => {
  document.body.innerHTML = html;
  const target = document.body.firstElementChild;
  return lessonAction({ key, target, ctrlKey: false, metaKey: false, altKey: false });
};
afterEach(() => {
  document.body.innerHTML = '';
});

describe('what has the focus keeps its own keys', () => {
  it('a button is pressed by Space and Enter, and still lets arrows turn the page', () => {
    expect(keyOn('<button>Next</button>', ' ')).toBeNull();
    expect(keyOn('<button>Next</button>', 'Enter')).toBeNull();
    expect(keyOn('<button>Next</button>', 'ArrowRight')).toBe('next');
  });
  it('a field keeps everything but what clickers send', () => {
    expect(keyOn('<input>', '3')).toBeNull();
    expect(keyOn('<input>', 'ArrowLeft')).toBeNull();
    expect(keyOn('<input>', 'f')).toBeNull();
    expect(keyOn('<input>', 'PageDown')).toBe('next');
  });
});
