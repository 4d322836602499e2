/** Strict readers of what writers write, and what the schemas of the formats prescribe. */
import { elementsOf, parseXml, type XmlElement } from '../../fixtures/xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The root of a document; throws where it is not well-formed. */
export function readDocument(text: string): XmlElement {
  if (!text.startsWith(declaration)) throw new Error(`no XML declaration: ${text.slice(0, 60)}`);
  const body = text.slice(declaration.length).trimEnd();
  // The reader of figures knows no character references; it keeps raw white space as it is.
  const known = new Set(['9', '10', '13', '133', '8232']);
  return parseXml(
    body.replace(/&#(\d+);/g, (whole, code: string) =>
      known.has(code) ? String.fromCharCode(Number(code)) : whole,
    ),
  );
}

export const childrenOf = (parent: XmlElement, name?: string): XmlElement[] =>
  parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** What a schema says of one element. */
export interface Rule {
  /** The names of its children, each followed by a blank, in the order in which they may stand. */
  readonly content: RegExp;
  /** Whether text other than white space may stand in it. */
  readonly mixed?: boolean;
  readonly required?: Readonly<Record<string, RegExp>>;
  readonly optional?: Readonly<Record<string, RegExp>>;
}

/** Everything in a document that breaks the rules; empty where it is valid. */
export function violations(root: XmlElement, rules: Readonly<Record<string, Rule>>): string[] {
  return elementsOf(root).flatMap((element) => {
    const { name, attributes, children } = element;
    const rule = rules[name];
    if (!rule) return [`unknown element ${name}`];
    const found: string[] = [];
    const names = childrenOf(element)
      .map((child) => `${child.name} `)
      .join('');
    if (!rule.content.test(names)) found.push(`children of ${name}: ${names.slice(0, 80)}`);
    const stray = children.some((child) => typeof child === 'string' && child.trim() !== '');
    if (stray && rule.mixed !== true) found.push(`text in ${name}`);
    for (const key of Object.keys(rule.required ?? {})) {
      if (!attributes.has(key)) found.push(`${name} without ${key}`);
    }
    for (const [key, value] of attributes) {
      const pattern = rule.required?.[key] ?? rule.optional?.[key];
      if (!pattern) found.push(`${name} with ${key}`);
      else if (!pattern.test(value)) found.push(`${name} ${key}="${value}"`);
    }
    return found;
  });
}

const none = /^$/;
const any = /^[^]*$/;
const count = /^\d+$/;
const decimal = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;
const nmtoken = /^[\w.:-]+$/;
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const channel = /^(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;
const schema = { 'xmlns:xsi': any, 'xsi:schemaLocation': any };
const life = { start: day, end: day };

/**
 * GEXF 1.3: gexf.rnc and dynamics.rnc of 2022, and the viz module as its history page changed that
 * of 1.2 (no `z` required, no spells). Narrowed to a date as time, which `timeformat` promises.
 */
export const gexfRules: Readonly<Record<string, Rule>> = {
  gexf: {
    content: /^(meta )?graph $/,
    required: { version: /^1\.3$/, xmlns: /^http:\/\/gexf\.net\/1\.3$/ },
    optional: { 'xmlns:viz': /^http:\/\/gexf\.net\/1\.3\/viz$/, ...schema },
  },
  meta: { content: /^(creator )?(keywords )?(description )?$/, optional: { lastmodifieddate: day } },
  creator: { content: none, mixed: true },
  description: { content: none, mixed: true },
  graph: {
    content: /^(attributes )*nodes edges $/,
    optional: {
      defaultedgetype: /^(un)?directed$|^mutual$/,
      idtype: /^string$|^integer$/,
      mode: /^static$|^dynamic$/,
      timeformat: /^date$/,
      timerepresentation: /^interval$/,
    },
  },
  attributes: { content: /^(attribute )*$/, required: { class: /^node$|^edge$/ } },
  attribute: {
    content: none,
    required: { id: nmtoken, title: any, type: /^string$|^integer$|^double$/ },
  },
  nodes: { content: /^(node )*$/, optional: { count } },
  edges: { content: /^(edge )*$/, optional: { count } },
  node: {
    content: /^(attvalues )?(viz:color )?(viz:position )?(viz:size )?(viz:shape )?$/,
    required: { id: nmtoken },
    optional: { label: any, ...life },
  },
  edge: {
    content: /^(attvalues )?(viz:color )?$/,
    required: { id: nmtoken, source: nmtoken, target: nmtoken },
    optional: { type: /^(un)?directed$|^mutual$/, kind: any, label: any, ...life },
  },
  attvalues: { content: /^(attvalue )*$/ },
  attvalue: { content: none, required: { for: nmtoken, value: any } },
  'viz:color': { content: none, required: { r: channel, g: channel, b: channel } },
  'viz:position': { content: none, required: { x: decimal, y: decimal }, optional: { z: decimal } },
  'viz:size': { content: none, required: { value: /^\d+(\.\d+)?$/ } },
  'viz:shape': { content: none, required: { value: /^disc$|^square$|^triangle$|^diamond$|^image$/ } },
};

/** GraphML 1.0: graphml-structure.xsd and graphml-attributes.xsd. */
export const graphmlRules: Readonly<Record<string, Rule>> = {
  graphml: {
    content: /^(desc )?(key )*((graph|data) )*$/,
    required: { xmlns: /^http:\/\/graphml\.graphdrawing\.org\/xmlns$/ },
    optional: schema,
  },
  key: {
    content: /^(desc )?(default )?$/,
    required: { id: nmtoken },
    optional: {
      for: /^(all|graphml|graph|node|edge|hyperedge|port|endpoint)$/,
      'attr.name': nmtoken,
      'attr.type': /^(boolean|int|long|float|double|string)$/,
    },
  },
  desc: { content: none, mixed: true },
  graph: {
    content: /^(desc )?((data|node|edge|hyperedge) )*$/,
    required: { edgedefault: /^(un)?directed$/ },
    optional: { id: nmtoken },
  },
  node: { content: /^(desc )?((data|port) )*(graph )?$/, required: { id: nmtoken } },
  edge: {
    content: /^(desc )?(data )*(graph )?$/,
    required: { source: nmtoken, target: nmtoken },
    optional: { id: nmtoken, directed: /^(true|false|1|0)$/ },
  },
  data: { content: none, mixed: true, required: { key: nmtoken } },
};

/** Ids that occur twice, and references to ids that do not occur: what the schemas' keys forbid. */
export function brokenReferences(root: XmlElement): string[] {
  const all = elementsOf(root);
  const ids = (...names: string[]): string[] =>
    all.filter(({ name }) => names.includes(name)).map(({ attributes }) => attributes.get('id') ?? '');
  const twice = (list: readonly string[]): string[] => {
    const first = new Map(list.map((id, at) => [id, at]));
    return list.filter((id, at) => first.get(id) !== at);
  };
  const nodes = new Set(ids('node'));
  const columns = new Set(ids('attribute', 'key'));
  return [
    ...[ids('node'), ids('edge'), ids('key')].flatMap(twice),
    ...all.flatMap(({ name, attributes }) => {
      if (name === 'edge') {
        return [attributes.get('source') ?? '', attributes.get('target') ?? ''].filter(
          (id) => !nodes.has(id),
        );
      }
      const column =
        name === 'attvalue' ? attributes.get('for') : name === 'data' ? attributes.get('key') : null;
      return column === null || columns.has(column ?? '') ? [] : [column ?? name];
    }),
  ];
}
