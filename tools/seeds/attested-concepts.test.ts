import { expect, test } from 'vitest';
import type { Concept, Form } from '../../lib/glossary/types.ts';
import { attestedConcepts } from './attested-concepts.ts';

const concept = (id: string, ...forms: Form[]): Concept => ({
  id,
  category: 'policy',
  tier: 'standard',
  forms,
  gloss: { zh: '。', en: '.' },
  renderings: [{ text: id, status: 'suggested' }],
});
const form = (text: string, rules: Partial<Form> = {}): Form => ({ text, kind: 'full', ...rules });

async function* broadcasts() {
  yield { date: '2013-05-01', text: '题\n建设“美丽”乡村；长株潭一体化发展；我市；可倍数据；高新区' };
  yield { date: '2025-05-01', text: 'AIIB 会议；新质生产力；两会在北京' };
}
const reports = new Map([['湖南省', '美丽乡村；零碳园区']]);

const documents = [{ text: '市民政局；我市的美丽乡村', home: 'zhuzhou', date: '2022-08-24' }];

test('a concept stands where a form of it does', async () => {
  const concepts = [
    concept('in-all', form('美丽乡村')),
    concept('by-second-form', form('零碳产业园'), form('零碳园区')),
    concept('nowhere', form('从未见过')),
    concept('misread-only', form('可信数据'), form('可倍数据', { kind: 'ocr' })),
    concept('local-form-only', form('我市', { scope: ['zhuzhou'] })),
    concept('local-on-its-page', form('市民政局', { scope: ['zhuzhou'] })),
    concept('local-on-another-page', form('市民政局', { scope: ['changsha'] })),
    concept('rule-holds', form('两会', { needs: ['北京'] })),
    concept('rule-does-not', form('会议', { needs: ['长沙'] })),
    concept('too-early', form('新质生产力', { since: '2026-01-01' })),
    concept('in-a-longer-term', form('长株潭')),
    concept('longer-term', form('长株潭一体化发展')),
    concept('latin-cut', form('AI')),
  ];
  const found = await attestedConcepts(concepts, { broadcasts: broadcasts(), reports, documents });
  expect(Object.fromEntries([...found].map(([id, where]) => [id, [...where]]))).toEqual({
    'in-all': ['broadcasts', 'reports', 'documents'],
    'by-second-form': ['reports'],
    nowhere: [],
    'misread-only': [],
    'local-form-only': ['documents'],
    'local-on-its-page': ['documents'],
    'local-on-another-page': [],
    'rule-holds': ['broadcasts'],
    'rule-does-not': [],
    'too-early': [],
    'in-a-longer-term': ['broadcasts'],
    'longer-term': ['broadcasts'],
    'latin-cut': [],
  });
});
