import { formatNumber } from '../language.ts';

export const help = {
  title: 'Using Entente',
  text: 'Each disc is a nation, each square an organisation, each line one tie of one kind. Point at a nation to see its ties alone, click to read them, drag to move it. Shift-click a second one to ask how the two are connected. Below the picture, drag or play the years, or compare two of them. “Layout” moves everybody, “Picture” draws them otherwise, and “Arrange what is shown now” lays out what the filters leave.',
  keys: [
    ['/', 'Find a nation'],
    ['Enter', 'Go to what was found; with Shift, ask how it is connected to the selected one'],
    ['Esc', 'Let go of what is selected'],
    ['+  −  0', 'Zoom in, zoom out, show everything'],
    ['← ↑ → ↓', 'Move the view (when the graph has the focus)'],
    [
      'W',
      'Walk along the ties (when the graph has the focus): arrows go from nation to nation, Page Down reads the ties, Space goes along one, Enter opens it, Backspace goes back, Esc ends the walk',
    ],
    ['L', 'Lessons, and quizzes on what is shown'],
    ['T', 'Table of ties'],
    ['F', 'Filters'],
    ['S', 'Save an image, a series, a handout or the data'],
    ['← → Home End', 'Years, when the time bar has the focus; Space plays them'],
    ['O', 'Open a file: data saved from here, or a lesson'],
    ['Ctrl+Z', 'Undo; with Shift, redo'],
  ] as readonly (readonly [string, string])[],
  facts: (title: string, date: string, sources: number, licences: string): string =>
    `“${title}”: facts as of ${date}, ${formatNumber(sources)} sources, ${licences}. Coast and borders: Natural Earth. Flags: circle-flags (MIT). Font: Source Sans 3 (OFL). Entente is free software (MIT).`,
  close: 'Close',
};
