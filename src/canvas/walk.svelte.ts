/** A walk under way: where one stands, what is read out, and what was said of it. */
import { veiledTypeId, type RelationGraph } from '#graph';
import type { Explorer } from '../state/explorer.svelte.ts';
import { formatSpan } from '../strings/dates.ts';
import { walkWords as words } from '../strings/walk.ts';
import { linksOf, linksTo, neighbourTowards, startOf, stepBack, type Direction, type Link } from './walk.ts';

const nameIn = (graph: RelationGraph, id: string): string => graph.getNodeAttribute(id, 'name');

/** "Russia — has a defence pact with — North Korea, since 2024." */
function sentence(graph: RelationGraph, from: string, { node, tie, bloc }: Link): string {
  const name = (id: string): string => nameIn(graph, id);
  if (!tie) return words.bothIn(name(from), name(node), name(bloc));
  // A tie without direction is told from where one stands.
  const [one, other] = tie.mutual ? [from, node] : [tie.from, tie.to];
  if (tie.type === veiledTypeId) return words.veiled(name(one), name(other));
  const type = graph.getAttribute('types').find(({ id }) => id === tie.type);
  return words.tie(name(one), type?.phrase ?? tie.type, name(other), formatSpan(tie.start, tie.end));
}

export class Walk {
  readonly #explorer: Explorer;
  /** The nodes that were gone along; one stands on the last. Empty while nobody walks. */
  #way: readonly string[] = $state.raw([]);
  /** Which link is read out, by what is unique to it; empty for none. */
  #read = $state('');
  /** The latest sentence. */
  said = $state('');

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  readonly at: string | null = $derived.by(() => this.#way.at(-1) ?? null);
  readonly links: readonly Link[] = $derived.by(() => this.#linksOf(this.at));
  readonly #aim: number = $derived.by(() => this.links.findIndex((link) => this.#keyOf(link) === this.#read));
  /** The line that is read out, else the one that was gone along last; null for none. */
  readonly line: string | null = $derived.by(() => {
    const came = this.#way.at(-2);
    const along = came === undefined ? undefined : linksTo(this.links, came)[0];
    return (this.links[this.#aim] ?? along)?.line ?? null;
  });

  start(): void {
    const { scene, selection, selectedTie, graph } = this.#explorer;
    const wanted = graph && selectedTie !== null ? graph.extremities(selectedTie) : selection;
    const first = startOf(scene, wanted);
    if (first === null) {
      this.said = words.empty;
      return;
    }
    this.#stand([first]);
    this.said = `${this.#here(words.node)} ${words.keys}`;
  }

  towards(direction: Direction): void {
    const { at, links } = this;
    if (at === null) return;
    const next = neighbourTowards(links, at, direction, this.#explorer.positions);
    if (next === null) this.said = links.length === 0 ? this.#here(words.node) : words.nobody[direction];
    else this.#goTo(next, linksTo(links, next)[0]);
  }

  /** Reads out the next link, or the one before; after the last comes the first. */
  read(step: 1 | -1): void {
    const { at, links } = this;
    const { graph } = this.#explorer;
    const count = links.length;
    // From no link, back leads to the last.
    const next = this.#aim < 0 && step < 0 ? count - 1 : (this.#aim + step + count) % count;
    const link = links[next];
    if (!graph || at === null) return;
    if (!link) {
      this.said = this.#here(words.node);
      return;
    }
    this.#read = this.#keyOf(link);
    this.said = `${words.nth(next + 1, count)} ${sentence(graph, at, link)}`;
  }

  /** Goes along the link that is read out. */
  follow(): void {
    const link = this.links[this.#aim];
    if (link) this.#goTo(link.node, link);
    else this.said = words.noneRead;
  }

  back(): void {
    const before = stepBack(this.#way, this.#explorer.scene);
    if (before.length === 0) {
      this.said = words.beginning;
      return;
    }
    this.#stand(before);
    this.said = this.#here(words.backTo);
  }

  /** Opens the details of the link that is read out, else of where one stands. */
  open(): void {
    const { graph } = this.#explorer;
    const { at } = this;
    if (!graph || at === null) return;
    const link = this.links[this.#aim];
    const id = link ? (link.tie?.id ?? link.bloc) : at;
    this.#explorer.select(id);
    this.said = words.opened(link?.tie?.title ?? nameIn(graph, id));
  }

  end(said = words.ended): void {
    if (this.at === null) return;
    this.#stand([]);
    this.said = said;
  }

  #goTo(node: string, link: Link | undefined): void {
    const { graph } = this.#explorer;
    const { at } = this;
    if (!graph || at === null || !link) return;
    const more = linksTo(this.links, node).length - 1;
    const told = [sentence(graph, at, link), ...(more > 0 ? [words.more(more)] : [])];
    this.#stand([...this.#way, node]);
    this.said = [...told, this.#here(words.node)].join(' ');
  }

  #stand(way: readonly string[]): void {
    this.#way = way;
    this.#read = '';
  }

  #here(tell: (name: string, ties: number) => string): string {
    const { graph } = this.#explorer;
    return graph && this.at !== null ? tell(nameIn(graph, this.at), this.links.length) : '';
  }

  #linksOf(node: string | null): readonly Link[] {
    const { graph, scene } = this.#explorer;
    return graph && node !== null && scene.nodes.has(node) ? linksOf(graph, scene, node) : [];
  }

  readonly #keyOf = ({ tie, line, bloc }: Link): string => tie?.id ?? `${line} ${bloc}`;
}
