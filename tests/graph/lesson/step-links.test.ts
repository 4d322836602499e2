import { describe, expect, it } from 'vitest';
import { stepLinks } from '#graph';

const text =
  '[The treaty](tie:pact) of [Russia](node:RUS) and [China](node:CHN), [again](tie:pact), [when](event:1991)';

describe('what a step lights beyond its spotlight', () => {
  it('are the nodes and ties that its text links to, each once', () => {
    expect(stepLinks({ spotlight: ['RUS'], text }, null)).toEqual(['pact', 'CHN']);
  });

  it('is nothing of what a question keeps back', () => {
    expect(stepLinks({ spotlight: ['RUS'], text }, { what: 'type', ties: ['pact'] })).toEqual(['CHN']);
  });

  it('is nothing where there is no spotlight: all is lit alike', () => {
    expect(stepLinks({ spotlight: [], text }, null)).toEqual([]);
  });
});
