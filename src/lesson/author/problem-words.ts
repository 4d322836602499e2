/** What is wrong with a lesson, in the language of the interface. */
import type { LessonProblem } from '#graph';
import { authorWords as words } from '../../strings/author.ts';

/** The name of the field as the form has it: `question.choices[1]` is among the answers. */
function fieldName(field: string): string {
  const keys = field.replace(/\[\d+\]/g, '').split('.');
  const [first = ''] = keys;
  return words.fields[keys.slice(0, 2).join('.')] ?? words.fields[first] ?? field;
}

/** @param name What an id stands for. */
export const problemText = ({ code, field, value }: LessonProblem, name: (id: string) => string): string =>
  words.problem(fieldName(field), words.problems[code](name(value)));

/** The same for a file that is not there to be looked at: which step, too. */
export function fileProblemText(problem: LessonProblem): string {
  const text = problemText(problem, (value) => value);
  return problem.step === '' ? text : words.problem(words.inStep(problem.step), text);
}
