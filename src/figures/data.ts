/** The graph as data for other programs. */
import {
  writeCyjs,
  writeGexf,
  writeGraphml,
  writeJson,
  writeNodesCsv,
  writeTiesCsv,
  type Visible,
} from '#graph';
import type { DataChoices } from './choices.ts';
import type { File, Task } from './make.ts';
import { pictureName, type Picture } from './picture.ts';

export async function makeData(
  picture: Picture,
  { format, isWhole }: DataChoices,
  task: Task,
): Promise<File> {
  const { graph, positions } = picture;
  const part: Visible | null = isWhole ? null : picture.shown;
  const base = isWhole ? `entente-${graph.getAttribute('id')}` : pictureName(picture);
  const file = (extension: string, type: string, text: string): File => ({
    name: `${base}.${extension}`,
    data: new Blob([text], { type }),
  });
  if (format === 'json') return file('json', 'application/json', writeJson(graph, part));
  if (format === 'gexf') return file('gexf', 'application/xml', writeGexf(graph, part, positions));
  if (format === 'graphml') return file('graphml', 'application/xml', writeGraphml(graph, part, positions));
  if (format === 'cyjs') return file('cyjs', 'application/json', writeCyjs(graph, part, positions));
  const { zip } = await import('./archive.ts');
  const files = [
    { name: `${base}/nodes.csv`, data: writeNodesCsv(graph, part) },
    { name: `${base}/ties.csv`, data: writeTiesCsv(graph, part) },
  ];
  return { name: `${base}.zip`, data: await zip(files, task.signal) };
}
