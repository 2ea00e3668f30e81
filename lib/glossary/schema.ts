import * as v from 'valibot';
import { CATEGORIES, FORM_KINDS, RELATION_TYPES, RENDERING_STATUSES, TIERS } from './types.ts';

/** Version of the seed format. Raised when a file valid before would no longer be, or would mean something else. */
export const SEED_SCHEMA_VERSION = 2;

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it in lower-case letters, digits and single hyphens'),
);
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('write some text, or leave the key out'));
const day = v.pipe(v.string(), v.isoDate('write the day as YYYY-MM-DD'));
const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'write YYYY, YYYY-MM or YYYY-MM-DD, in quotes'),
);
const bilingual = v.strictObject({ zh: text, en: text });
const strings = v.pipe(v.array(text), v.nonEmpty('give at least one, or leave the key out'));

const address = v.pipe(v.string(), v.url('write the whole address, https://…'));
/** Where a concept was seen in use: one of the three collections of texts, a page, or a document by its title and year. */
const attestation = v.union(
  [v.picklist(['broadcasts', 'reports', 'documents']), address, v.pipe(text, v.regex(/^[^:]+, \d{4}(-\d\d){0,2}$/))],
  'write broadcasts, reports, documents, an address, https://…, or the title and year of a document',
);

const form = v.strictObject({
  text: v.pipe(text, v.minLength(2, 'a form has at least two characters')),
  kind: v.picklist(FORM_KINDS),
  pinyin: v.optional(text),
  scope: v.optional(v.pipe(v.array(id), v.nonEmpty())),
  since: v.optional(day),
  until: v.optional(day),
  needs: v.optional(strings),
  forbids: v.optional(strings),
  notAfter: v.optional(strings),
  notBefore: v.optional(strings),
  anyCase: v.optional(v.boolean()),
  domestic: v.optional(v.boolean()),
  local: v.optional(v.picklist(['owned', 'shared'])),
  figurative: v.optional(v.boolean()),
});

const rendering = v.pipe(
  v.strictObject({
    text,
    status: v.picklist(RENDERING_STATUSES),
    where: v.optional(text),
    year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1978), v.maxValue(2100))),
    for: v.optional(strings),
    seen: v.optional(address),
    note: v.optional(text),
  }),
  v.check(
    (rendering) => rendering.status === 'suggested' || rendering.where !== undefined,
    'an official or press rendering says where it was seen; give `where`, or call it suggested',
  ),
  v.check(
    (rendering) => rendering.seen === undefined || rendering.where !== undefined,
    '`seen` goes with the original in `where`; give it, or drop `seen`',
  ),
);

const relation = v.strictObject({
  type: v.picklist(RELATION_TYPES),
  to: id,
  office: v.optional(bilingual),
  asOf: v.optional(day),
});

const member = v.strictObject({ zh: text, en: text, to: v.optional(id), source: id });

/** One concept of a glossary file. */
export const conceptSchema = v.strictObject({
  id,
  category: v.picklist(CATEGORIES),
  tier: v.picklist(TIERS),
  forms: v.pipe(v.array(form), v.nonEmpty('give the headword as the first form')),
  gloss: bilingual,
  renderings: v.pipe(v.array(rendering), v.nonEmpty('give at least one; a rendering of our own is `suggested`')),
  relations: v.optional(v.array(relation)),
  members: v.optional(v.pipe(v.array(member), v.nonEmpty())),
  membersUnknown: v.optional(bilingual),
  origin: v.optional(v.strictObject({ zh: text, en: text, date: v.optional(moment), where: text })),
  usage: v.optional(bilingual),
  attested: v.optional(v.pipe(v.array(attestation), v.nonEmpty())),
  note: v.optional(bilingual),
  background: v.optional(v.boolean()),
});

const fact = v.strictObject({
  about: v.pipe(v.array(id), v.nonEmpty('name the concepts the fact is about')),
  explains: v.optional(v.pipe(v.array(id), v.nonEmpty('name at least one, or leave the key out'))),
  happened: v.optional(moment),
  zh: text,
  en: text,
  figures: v.optional(v.array(text)),
  note: v.optional(bilingual),
});

const article = v.pipe(
  v.strictObject({
    id,
    headline: text,
    headlineNote: v.optional(bilingual),
    digest: bilingual,
    facts: v.optional(v.pipe(v.array(fact), v.nonEmpty())),
    noFacts: v.optional(text),
  }),
  v.check(
    (article) => (article.facts === undefined) !== (article.noFacts === undefined),
    'an article has either `facts` or `noFacts` with the reason',
  ),
);

/** A file of `seeds/documents`: one newspaper page, or one government report. */
export const documentSchema = v.strictObject({
  publisher: id,
  date: day,
  dateInferred: v.optional(v.boolean()),
  dateEvidence: bilingual,
  issue: v.optional(text),
  sourceFile: text,
  articles: v.pipe(v.array(article), v.nonEmpty('a page has at least one article')),
});

/** A file of `seeds/glossary`: concepts in the order of their ids. */
export const glossarySchema = v.array(conceptSchema);

/** `seeds/publishers.yaml`. */
export const publishersSchema = v.array(
  v.strictObject({
    id,
    name: bilingual,
    hosts: v.array(
      v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'write the bare domain name, without scheme or path')),
    ),
    home: id,
  }),
);

/** A domain name, in which `*` may stand for part of a label. */
const hosts = v.array(
  v.pipe(v.string(), v.regex(/^[a-z0-9*-]+(\.[a-z0-9*-]+)+$/, 'write the bare domain name, without scheme or path')),
);

/** `seeds/sources.yaml`. */
export const sourcesSchema = v.strictObject({
  official: hosts,
  press: hosts,
  own: hosts,
  copies: hosts,
  none: hosts,
  owed: v.array(id),
});
