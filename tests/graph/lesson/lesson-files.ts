/** A small lesson about a hand-made graph, in files, and ways to spoil one thing in it. */
import { parseLesson, type Lesson, type LessonFiles, type RelationGraph } from '#graph';
import { graphOf, nation, tie } from '../../fixtures/graphs.ts';

const event = {
  id: '1990-storm',
  start: '1990',
  end: '',
  title: 'A storm',
  summary: '',
  note: '',
  sources: [],
};

/** Arcadia and Borduria have a pact from 1990 on; Caledonia, which falls out with both, is there from 1995. */
export const graph = (): RelationGraph =>
  graphOf(
    [nation('ARC'), nation('BOR'), nation('CAL', { start: '1995' })],
    [
      tie('arc-bor-pact', 'defence-pact', 'ARC', 'BOR', { start: '1990' }),
      tie('arc-cal-rivalry', 'rivalry', 'ARC', 'CAL', { start: '1995' }),
      tie('bor-cal-rivalry', 'rivalry', 'BOR', 'CAL', { start: '1996' }),
    ],
    { id: 'hand-made', events: [event] },
  );

// Written out as an author writes it, with all that may be left out left out in the first step.
const lessonJson = `{
  "id": "three-states",
  "dataset": "hand-made",
  "title": "Three states",
  "summary": "How a pact makes a rival.",
  "language": "en",
  "ages": "14–18",
  "minutes": 30,
  "order": 7,
  "goals": ["Say what a pact is."],
  "vocabulary": [{ "term": "pact", "meaning": "A promise to help." }],
  "discussion": ["Who began it?"],
  "steps": [
    { "id": "the-pact", "title": "The pact", "view": "data=hand-made&years=1990" },
    {
      "id": "the-rival",
      "title": "The rival",
      "view": "data=hand-made&years=1996",
      "frame": "spotlight",
      "spotlight": ["CAL", "arc-cal-rivalry"],
      "facts": [{ "text": "It lasts.", "about": ["arc-bor-pact", "1990-storm"] }],
      "question": {
        "prompt": "What joins [Borduria](node:BOR) and Caledonia?",
        "choices": ["A pact", "A rivalry"],
        "answer": 1,
        "about": ["bor-cal-rivalry"],
        "veil": { "what": "type", "ties": ["bor-cal-rivalry"] }
      }
    }
  ]
}`;

const lessonMarkdown = `# the-pact

[Arcadia](node:ARC) and Borduria [promise help](tie:arc-bor-pact).

It is the year of [a storm](event:1990-storm).

# the-rival

Then [Caledonia](node:CAL) comes.

## Notes

Ask first.

\`\`\`
# no heading of ours
\`\`\`

## Explanation

They are [rivals](tie:bor-cal-rivalry).
`;

type Json = Record<string, unknown>;
export type LessonJson = Json & { steps: (Json & { facts: Json[]; question: Json & { veil: Json } })[] };

/** The files after some edits of each. */
export function lessonFiles(
  edit: (lesson: LessonJson) => void = () => undefined,
  markdown: (text: string) => string = (text) => text,
): LessonFiles {
  const json = JSON.parse(lessonJson) as LessonJson;
  edit(json);
  return { json: JSON.stringify(json), markdown: markdown(lessonMarkdown) };
}

export const lesson = (): Lesson => parseLesson(lessonFiles());
