import { foldText } from '../text/fold.ts';
import type { Problem } from './parse.ts';
import type { Bilingual, Concept, Document, Form, Glossary } from './types.ts';

/** Longest allowed texts; longer ones no longer fit the card at a glance. Chinese in characters, English in words. */
export const LENGTHS = {
  gloss: { zh: 60, en: 40 },
  fact: { zh: 80, en: 50 },
  digest: { zh: 140, en: 90 },
} as const;

/** Said of a background concept that nothing shows to be in use: memory is no source. */
const UNATTESTED =
  'no fact is about it, so say where it was seen in use: npm run -s seeds:attest -- --fill writes what our texts show; ' +
  'else give the address of a page that prints it';

/** A glossary with the file each document and concept came from. */
export interface SourcedGlossary extends Glossary {
  readonly fileOf: ReadonlyMap<Concept | Document, string>;
}

/**
 * What the schema cannot see: ids that clash or point nowhere, forms claimed twice, texts too long, claims of
 * background that documents contradict or nothing attests. Empty where all is well. Cost is linear in the glossary.
 */
export function checkGlossary(glossary: SourcedGlossary): Problem[] {
  const problems: Problem[] = [];
  const concepts = new Map<string, Concept>();
  const articles = new Set<string>();
  const publishers = new Map(glossary.publishers.map((publisher) => [publisher.id, publisher]));
  const report = (owner: Concept | Document, path: string, message: string) => {
    problems.push({ file: glossary.fileOf.get(owner) ?? '', line: 0, path, message });
  };

  for (const concept of glossary.concepts) {
    if (concepts.has(concept.id)) report(concept, concept.id, 'this id is taken; ids are never shared or reused');
    concepts.set(concept.id, concept);
  }
  for (const publisher of glossary.publishers) {
    if (!concepts.has(publisher.home)) {
      const message = `no concept has the id ${publisher.home}; correct it or add the place to the glossary`;
      problems.push({ file: 'publishers.yaml', line: 0, path: `${publisher.id}.home`, message });
    }
  }

  const supported = new Set<string>();
  for (const document of glossary.documents) {
    if (!publishers.has(document.publisher)) {
      report(document, 'publisher', `publishers.yaml has no ${document.publisher}; correct it or add the publisher`);
    }
    for (const article of document.articles) {
      if (articles.has(article.id)) report(document, article.id, 'this article id is taken');
      articles.add(article.id);
      checkLength(article.digest, LENGTHS.digest, (message) => report(document, `${article.id}.digest`, message));
      for (const [index, fact] of (article.facts ?? []).entries()) {
        const path = `${article.id}.facts.${index}`;
        checkLength(fact, LENGTHS.fact, (message) => report(document, path, message));
        for (const about of fact.about) {
          supported.add(about);
          if (!concepts.has(about)) report(document, `${path}.about`, `no concept has the id ${about}`);
        }
        for (const id of fact.explains ?? []) {
          if (!fact.about.includes(id)) report(document, `${path}.explains`, `${id} is not in \`about\`; add it there`);
        }
      }
    }
  }

  for (const concept of glossary.concepts) {
    const at = (path: string) => (message: string) => report(concept, `${concept.id}.${path}`, message);
    checkLength(concept.gloss, LENGTHS.gloss, at('gloss'));
    for (const relation of concept.relations ?? []) {
      if (!concepts.has(relation.to)) at('relations')(`no concept has the id ${relation.to}`);
      if (relation.to === concept.id) at('relations')('a concept is not related to itself');
    }
    for (const member of concept.members ?? []) {
      if (member.to !== undefined && !concepts.has(member.to)) at('members')(`no concept has the id ${member.to}`);
      if (member.source !== 'background' && !articles.has(member.source)) {
        at('members')(`no article has the id ${member.source}; name one, or write background`);
      }
    }
    const written = new Set(concept.forms.map((form) => form.text));
    for (const rendering of concept.renderings) {
      for (const form of rendering.for ?? []) {
        if (!written.has(form)) at(`renderings ${rendering.text}`)(`no form of it is written ${form}; correct \`for\``);
      }
    }
    const tied = concept.renderings.map((rendering) => rendering.for);
    if (!tied.includes(undefined)) {
      const served = new Set(tied.flatMap((forms) => (forms ?? []).map((form) => foldText(form))));
      for (const form of concept.forms) {
        if (served.has(foldText(form.text))) continue;
        at(`forms ${form.text}`)(
          'every rendering is for other forms; name it in one of their `for`, or give it its own',
        );
      }
    }
    if (concept.forms[0]?.kind === 'ocr') at('forms')('the headword cannot be a misreading; put the right name first');
    for (const form of concept.forms) {
      for (const place of form.scope ?? []) {
        if (!concepts.has(place)) at(`forms ${form.text}`)(`scope names no concept: ${place}`);
      }
    }
    if (concept.background === true && supported.has(concept.id)) {
      at('background')('a document has facts about it; drop the flag');
    }
    if (concept.background !== true && !supported.has(concept.id)) {
      at('background')('no fact is about it; add one, or say background: true');
    }
    if (concept.background === true && concept.attested === undefined) at('attested')(UNATTESTED);
  }
  return [...problems, ...checkForms(glossary)];
}

/** A surface may belong to several concepts only where each claim but at most one carries a rule that tells them apart. */
function checkForms(glossary: SourcedGlossary): Problem[] {
  const claims = new Map<string, { concept: Concept; form: Form }[]>();
  const problems: Problem[] = [];
  for (const concept of glossary.concepts) {
    const own = new Set<string>();
    for (const form of concept.forms) {
      const folded = foldText(form.text);
      if (own.has(folded)) {
        const message = 'given twice; quotes, width, dashes and spaces do not make a form of its own';
        const path = `${concept.id}.forms ${form.text}`;
        problems.push({ file: glossary.fileOf.get(concept) ?? '', line: 0, path, message });
        continue;
      }
      own.add(folded);
      const list = claims.get(folded) ?? [];
      list.push({ concept, form });
      claims.set(folded, list);
    }
  }
  for (const list of claims.values()) {
    const bare = list.filter(({ form }) => !tellsApart(form));
    if (list.length < 2 || bare.length < 2) continue;
    for (const { concept, form } of bare) {
      const others = list.filter((claim) => claim.concept !== concept).map((claim) => claim.concept.id);
      if (others.length === 0) continue;
      const message = `also a form of ${others.join(', ')}; give it scope, needs or forbids, or drop it from one`;
      const path = `${concept.id}.forms ${form.text}`;
      problems.push({ file: glossary.fileOf.get(concept) ?? '', line: 0, path, message });
    }
  }
  return problems;
}

function tellsApart(form: Form): boolean {
  return [form.scope, form.since, form.until, form.needs, form.forbids].some((rule) => rule !== undefined);
}

function checkLength(text: Bilingual, limit: { zh: number; en: number }, report: (message: string) => void): void {
  const zh = [...text.zh].length;
  const en = text.en.trim().split(/\s+/).length;
  if (zh > limit.zh) report(`Chinese text has ${zh} characters; at most ${limit.zh}`);
  if (en > limit.en) report(`English text has ${en} words; at most ${limit.en}`);
}
