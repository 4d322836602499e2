import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLesson, writeLesson, type Lesson, type LessonStep } from '#graph';
import {
  addStep,
  changeStep,
  duplicateStep,
  freshId,
  lines,
  moveStep,
  newLesson,
  removeStep,
  slug,
} from '../../../../src/lesson/author/edits.ts';

const step = (id: string): LessonStep => ({
  id,
  title: id,
  view: 'data=pair',
  frame: 'all',
  text: '',
  notes: '',
  spotlight: [],
  facts: [],
  question: null,
});

/** A lesson whose steps were added one by one, under names that often clash. */
const lessons = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'step', '', 'Über', 'a-2'), fc.nat(8)), { maxLength: 12 })
  .map((steps) =>
    steps.reduce<Lesson>(
      (lesson, [id, at]) => addStep(lesson, step(id), at),
      newLesson('mine', 'pair', 'en'),
    ),
  );
const ids = (lesson: Lesson): string[] => lesson.steps.map(({ id }) => id);
const withStep = lessons
  .filter(({ steps }) => steps.length > 0)
  .chain((lesson) => fc.record({ lesson: fc.constant(lesson), id: fc.constantFrom(...ids(lesson)) }));

describe('edits of a lesson', () => {
  it('keep the ids of steps apart, and every lesson fit for a file', () => {
    fc.assert(
      fc.property(withStep, fc.nat(12), ({ lesson, id }, to) => {
        const edits = [
          lesson,
          moveStep(lesson, id, to),
          duplicateStep(lesson, id),
          removeStep(lesson, id),
          changeStep(lesson, id, { title: 'Other' }),
        ];
        for (const edited of edits) {
          expect(new Set(ids(edited)).size).toBe(edited.steps.length);
          expect(readLesson(writeLesson(edited))).toEqual(edited);
        }
      }),
    );
  });

  it('move a step there and back', () => {
    fc.assert(
      fc.property(withStep, fc.integer({ min: -3, max: 15 }), ({ lesson, id }, to) => {
        const from = ids(lesson).indexOf(id);
        const moved = moveStep(lesson, id, to);
        expect(ids(moved).indexOf(id)).toBe(Math.min(Math.max(to, 0), lesson.steps.length - 1));
        expect(ids(moveStep(moved, id, from))).toEqual(ids(lesson));
      }),
    );
  });

  it('add and remove one step at a time, and leave the lesson before as it was', () => {
    fc.assert(
      fc.property(withStep, ({ lesson, id }) => {
        const before = JSON.stringify(lesson);
        const at = ids(lesson).indexOf(id);
        const doubled = duplicateStep(lesson, id);
        expect(doubled.steps).toHaveLength(lesson.steps.length + 1);
        expect(removeStep(doubled, ids(doubled)[at + 1] ?? '')).toEqual(lesson);
        expect(removeStep(lesson, id).steps).toHaveLength(lesson.steps.length - 1);
        expect(JSON.stringify(lesson)).toBe(before);
      }),
    );
  });

  it('change nothing for a step that is not there', () => {
    const lesson = addStep(newLesson('mine', 'pair', 'en'), step('a'), 0);
    expect(moveStep(lesson, 'none', 0)).toBe(lesson);
    expect(removeStep(lesson, 'none')).toBe(lesson);
    expect(changeStep(lesson, 'none', { title: '' })).toBe(lesson);
    expect(duplicateStep(lesson, 'none')).toBe(lesson);
  });

  it('take no more than 60 steps', () => {
    const many = Array.from({ length: 70 }).reduce<Lesson>(
      (lesson) => addStep(lesson, step('a'), 99),
      newLesson('mine', 'pair', 'en'),
    );
    expect(many.steps).toHaveLength(60);
  });
});

describe('ids', () => {
  it('are made of letters that addresses know', () => {
    expect(slug('Über den «Eisernen» Vorhang, 1989')).toBe('uber-den-eisernen-vorhang-1989');
    expect(slug('北朝鮮')).toBe('');
    expect(freshId('北朝鮮', new Set(['step']), 'step')).toBe('step-2');
  });
});

describe('lists, one item a line', () => {
  it('leave out empty lines, and keep to what a lesson holds', () => {
    expect(lines(' one \n\n two\n')).toEqual(['one', 'two']);
    expect(lines(`${'x'.repeat(1200)}\n`.repeat(50)).map((line) => line.length)).toEqual(
      Array.from({ length: 40 }, () => 1000),
    );
  });
});
