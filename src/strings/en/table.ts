import { formatNumber } from '../language.ts';

export const table = {
  panel: 'Table of ties',
  title: 'Ties',
  count: (shown: number, all: number): string =>
    shown === all ? formatNumber(all) : `${formatNumber(shown)} of ${formatNumber(all)}`,
  close: 'Close the table',
  allHidden: 'The filters hide every tie.',
  showAll: 'Show all',
  rows: 'Rows of the table of ties',
  more: (count: number): string => `${formatNumber(count)} more…`,
  columns: { from: 'From', type: 'Tie', to: 'To', title: 'What', start: 'Since', end: 'Until' },
};
