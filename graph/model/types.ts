/**
 * The shapes of the model. A `Dataset` is what a data package says; a `RelationGraph` is the same
 * facts as a graphology graph, ready for questions. Both are built once and never mutated.
 */
import type { MultiGraph } from 'graphology';
import type { RelationshipType } from './relationship-types.ts';

/** An ISO 8601 date of any precision: `2014`, `2014-03` or `2014-03-18`. Empty means unknown or open. */
export type PartialDate = string;

/** A place on the map: a capital or a seat. Degrees, WGS 84. */
export interface Place {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

interface EntityBase {
  /** ISO 3166-1 alpha-3 for states, ISO 3166-3 alpha-3 for former ones, a documented id for blocs. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2, from which names in other languages follow; empty where there is none. */
  readonly iso2: string;
  /** UN M49 sub-region ("Eastern Asia"); empty for blocs that belong to no region. */
  readonly region: string;
  /** First day of statehood or existence as coded by the dataset; empty where it lies beyond memory. */
  readonly start: PartialDate;
  /** Last day; empty while it exists. */
  readonly end: PartialDate;
  readonly place: Place | null;
  /** Name of a shipped flag or emblem; empty where a code is shown instead. */
  readonly flag: string;
  /** One neutral sentence. */
  readonly summary: string;
  /** Disputed statehood, coding decisions. */
  readonly note: string;
  readonly sources: readonly string[];
}

/** A state, present or former. */
export interface Nation extends EntityBase {
  readonly kind: 'nation';
}

/** An alliance with members, an international organisation, or the United Nations as a sender. */
export interface Bloc extends EntityBase {
  readonly kind: 'bloc';
}

export type Entity = Nation | Bloc;
export type EntityKind = Entity['kind'];

/** How firmly a tie stands: a documented fact, somebody's assessment, or a fact with two readings. */
export type Standing = 'fact' | 'assessment' | 'contested';

/** One relationship over one spell of time. */
export interface Tie {
  readonly id: string;
  /** Id of a relationship type in the registry. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** True where the tie has no sender and target: by its type, or by its row (a mutual interest). */
  readonly mutual: boolean;
  readonly start: PartialDate;
  readonly end: PartialDate;
  /** A short name: the treaty, the measure, the matter. */
  readonly title: string;
  /** One neutral sentence: who does what to whom. */
  readonly summary: string;
  /** Caveats: whose assessment it is, both readings of a contested fact, how a date was coded. */
  readonly note: string;
  readonly standing: Standing;
  /** Sanctions only: the regime the measure belongs to. */
  readonly regime: string;
  /** Sanctions only: the legal act behind it. */
  readonly act: string;
  readonly sources: readonly string[];
}

/** A work that a reader can look up. */
export interface Source {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly author: string;
  readonly date: PartialDate;
  /** Resolution, regulation, statute or treaty-series number. */
  readonly reference: string;
  readonly url: string;
}

/** Something that happened, by which a reader finds their way in time. */
export interface HistoricEvent {
  /** Shares one namespace with entities and ties. */
  readonly id: string;
  /** Never empty. */
  readonly start: PartialDate;
  /**
   * Last day of an event that took its time. Empty for one that `start` dates alone – a day, or the
   * month or year it names; unlike the end of a tie, empty never means that it still goes on.
   */
  readonly end: PartialDate;
  /** A label for a small chart: a few plain words. */
  readonly title: string;
  /** One neutral sentence. */
  readonly summary: string;
  /** Caveats: how a date was coded, what is disputed. */
  readonly note: string;
  readonly sources: readonly string[];
}

/** A way to look at a dataset that it offers to begin with. */
export interface SuggestedView {
  readonly title: string;
  /** As `encodeFilters` writes them. */
  readonly filters: string;
}

/** A tie in three words. */
export interface Claim {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** A parsed data package. */
export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Where its period begins: older ties are there, but no year before it is offered. Empty for no such limit. */
  readonly since: PartialDate;
  /** The day up to which the package was kept true: a tie whose end lies before it has ended. */
  readonly asOf: PartialDate;
  readonly licences: readonly string[];
  readonly views: readonly SuggestedView[];
  readonly entities: readonly Entity[];
  readonly ties: readonly Tie[];
  /** By start, then by id. */
  readonly events: readonly HistoricEvent[];
  readonly sources: ReadonlyMap<string, Source>;
  /** The registry, with any types the package brought along. */
  readonly types: readonly RelationshipType[];
  /**
   * Of a package that is a selection of another: what that one says of its entities besides. None of
   * it is shown; but neither is any of it false.
   */
  readonly beyond?: readonly Claim[];
}

/** What a graph knows of the package it was built from. */
export interface GraphInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly since: PartialDate;
  readonly asOf: PartialDate;
  readonly licences: readonly string[];
  readonly views: readonly SuggestedView[];
  /** By start, then by id. */
  readonly events: readonly HistoricEvent[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly types: readonly RelationshipType[];
  readonly beyond?: readonly Claim[];
}

/** A mixed multigraph: nodes are entities, edges are ties, parallel ties are normal. */
export type RelationGraph = MultiGraph<Entity, Tie, GraphInfo>;

/** What is shown: keys only, never copies. */
export interface Visible {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}
