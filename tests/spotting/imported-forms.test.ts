import { describe, expect, test } from 'vitest';
import { weightOf } from '../../lib/ink/weigh-entry.ts';
import { buildListTable, layerOfTable } from '../../lib/library/list-table.ts';
import { sortForms } from '../../lib/library/sorted-forms.ts';
import { checkForms } from '../../lib/pack/open.ts';
import { createJudge, createJudges } from '../../lib/segment/judge.ts';
import { createFormWeigher } from '../../lib/segment/weigh-forms.ts';
import { openWordCosts } from '../../lib/segment/word-costs.ts';
import { createSpotter, readyLayer } from '../../lib/spot/spot.ts';
import { isAllHan } from '../../lib/text/scripts.ts';
import { freshPack } from '../../tools/pack/build-pack.ts';
import { packedWords } from '../../tools/pack/packed-parts.ts';
import { listEntry } from '../fixtures/counted-glossary.ts';
import { readCases } from './read-cases.ts';

/** Of the places where an imported form touches other characters, the most that the words have to be opened for, in percent. */
const MOST_WEIGHED = 40;
/** Of the places that guards let through, the most that the words would turn down, in percent: rare words raise no doubt. */
const MOST_MISSED = 1.5;

const { patterns, allTraditional } = checkForms(freshPack().forms);
const words = packedWords();
const weigher = createFormWeigher(words);

/** Short forms of our own glossary, as a list that somebody imports. */
const SHORT = patterns.filter((form) => form.length <= 4 && isAllHan(form));
const STAMP = { key: 'import:short', revision: '1' } as const;
const ENTRIES = SHORT.map((form) => listEntry(form));
const table = buildListTable(STAMP, ENTRIES, sortForms(ENTRIES, allTraditional), weigher);

describe('the short forms of an imported glossary', () => {
  test('are marked at once but where the words have to be asked, and hardly ever where those would say no', () => {
    const spotter = createSpotter([readyLayer(layerOfTable(STAMP, table))]);
    const patient = createJudge(openWordCosts(words), allTraditional);
    const { now } = createJudges(async () => openWordCosts(words), allTraditional);
    const count = { doubts: 0, weighed: 0, missed: 0 };
    for (const { sentence } of [...readCases('unseen-cases.tsv'), ...readCases('cases.tsv')]) {
      spotter.spot(sentence, {}, (doubt, guards) => {
        expect(guards).not.toBeNull();
        const verdict = now(doubt, guards);
        const right = patient(doubt, null);
        count.doubts++;
        if (verdict === undefined) count.weighed++;
        else if (!right) count.missed++;
        return right;
      });
    }
    console.info(`imported short forms: ${count.doubts} doubts, ${count.weighed} weighed, ${count.missed} missed`);
    expect(count.doubts).toBeGreaterThan(500);
    expect((100 * count.weighed) / count.doubts).toBeLessThan(MOST_WEIGHED);
    expect((100 * count.missed) / (count.doubts - count.weighed)).toBeLessThan(MOST_MISSED);
  });

  test('weigh by how often the news has them: a name of its own before all, a plain word after a rare term of the seeds', () => {
    const weightOfForm = (form: string) => weightOf('essential', weigher.commonnessOf(form));
    expect(weightOfForm('云上陶谷计划')).toBe(weightOf('essential'));
    for (const plain of ['发展', '工作', '记者', '中国', '经济'])
      expect(weightOfForm(plain)).toBeLessThan(weightOf('standard'));
    expect(weightOfForm('窑炉')).toBeGreaterThan(weightOf('standard'));
  });
});
