/** Working without a network, lessons in one file, and views within other pages. */
export const offline = {
  ready: 'Ready to work offline: Entente now opens without a network, too.',
  newVersion: 'A new version of Entente is here.',
  reload: 'Reload',
  later: 'Later',

  making: 'Making the file…',
  saved: (name: string) => `Saved as ${name}`,
  noTemplate:
    'The file could not be made: the page that the lesson goes into could not be fetched. Check the connection, then try again.',
  notSaved: (reason: string) => `The file could not be made: ${reason}`,
  noDataset: (id: string) => `there is no dataset called “${id}” here.`,
  partOf: (title: string) => `Part of “${title}”`,

  saveImage: 'Save image',
  saveImageHint: 'The picture as you see it, with its legend and its sources.',
  png: 'PNG: for slides and documents',
  svg: 'SVG: to draw on in another program',
  close: 'Close',

  embed: 'Embed in a web page',
  embedHint:
    'Put this into a page of your own – a learning platform, a blog. It shows this view, without the controls around it.',
  embedLocal: 'This address leads to your own machine: nobody else can open it.',
  size: 'Size',
  sizeFull: 'As wide as the page',
  sizeMedium: '800 × 500',
  sizeLarge: '1200 × 700',
  code: 'HTML',
  copy: 'Copy',
  copied: 'Copied. Paste it where your page takes HTML.',
  notCopied: 'Your browser does not let the page copy: select the text and copy it.',

  legend: 'Legend',
  openInEntente: 'Open in Entente',
};
