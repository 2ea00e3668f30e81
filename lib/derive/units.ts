/** What a unit or a counting word is in English. */
export interface Unit {
  /** `money` stands before the number: RMB 960 billion; `share` directly behind it: 35%; the others behind it. */
  readonly kind: 'money' | 'measure' | 'count' | 'share';
  /** Of one; the currency's code for money; empty for a counting word that English has no word for. */
  readonly one: string;
  readonly many: string;
  /** The least number of them, where the form is more often another thing: 度 is a kWh in ten thousands. */
  readonly least?: number;
  /** What has to stand before the number for the form to be the unit: 方 is a cubic metre of gas, water, earth or wood. */
  readonly after?: RegExp;
  /** Set for 成: three of them are 30%. */
  readonly tenths?: true;
  /** What the reader knows better, in brackets: 12 million mu (800,000 ha). */
  readonly also?: { readonly times: number; readonly unit: string };
}

const CURRENCIES: Readonly<Record<string, string>> = {
  元: 'RMB',
  元人民币: 'RMB',
  块钱: 'RMB',
  人民币: 'RMB',
  美元: 'USD',
  美金: 'USD',
  港元: 'HKD',
  港币: 'HKD',
  澳门元: 'MOP',
  新台币: 'TWD',
  新台币元: 'TWD',
  欧元: 'EUR',
  日元: 'JPY',
  韩元: 'KRW',
  英镑: 'GBP',
  卢布: 'RUB',
  澳元: 'AUD',
  加元: 'CAD',
  加拿大元: 'CAD',
  新加坡元: 'SGD',
  新元: 'SGD',
  瑞士法郎: 'CHF',
  泰铢: 'THB',
  越南盾: 'VND',
  印尼盾: 'IDR',
  林吉特: 'MYR',
  印度卢比: 'INR',
  巴基斯坦卢比: 'PKR',
  雷亚尔: 'BRL',
  兰特: 'ZAR',
  里亚尔: 'SAR',
  迪拉姆: 'AED',
  坚戈: 'KZT',
  瑞典克朗: 'SEK',
  丹麦克朗: 'DKK',
  挪威克朗: 'NOK',
  比索: 'pesos',
  卢比: 'rupees',
};

/** Units whose English sign is the same for one and many. */
const SIGNS: Readonly<Record<string, string>> = {
  '公里/小时': 'km/h',
  '公里/时': 'km/h',
  '千米/时': 'km/h',
  公里每小时: 'km/h',
  千瓦: 'kW',
  千瓦时: 'kWh',
  度电: 'kWh',
  兆瓦: 'MW',
  兆瓦时: 'MWh',
  吉瓦: 'GW',
  吉瓦时: 'GWh',
  千伏: 'kV',
  千伏安: 'kVA',
  兆帕: 'MPa',
  标箱: 'TEU',
  标准箱: 'TEU',
};

const MEASURES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  吨: ['tonne', 'tonnes'],
  吨标准煤: ['tonne of standard coal equivalent', 'tonnes of standard coal equivalent'],
  公里: ['kilometre', 'kilometres'],
  千米: ['kilometre', 'kilometres'],
  米: ['metre', 'metres'],
  厘米: ['centimetre', 'centimetres'],
  公分: ['centimetre', 'centimetres'],
  毫米: ['millimetre', 'millimetres'],
  微米: ['micrometre', 'micrometres'],
  纳米: ['nanometre', 'nanometres'],
  海里: ['nautical mile', 'nautical miles'],
  平方公里: ['square kilometre', 'square kilometres'],
  平方千米: ['square kilometre', 'square kilometres'],
  平方米: ['square metre', 'square metres'],
  平米: ['square metre', 'square metres'],
  公顷: ['hectare', 'hectares'],
  平方: ['square metre', 'square metres'],
  立方米: ['cubic metre', 'cubic metres'],
  立方: ['cubic metre', 'cubic metres'],
  升: ['litre', 'litres'],
  毫升: ['millilitre', 'millilitres'],
  公斤: ['kilogram', 'kilograms'],
  千克: ['kilogram', 'kilograms'],
  克: ['gram', 'grams'],
  毫克: ['milligram', 'milligrams'],
  桶: ['barrel', 'barrels'],
  个基点: ['basis point', 'basis points'],
  基点: ['basis point', 'basis points'],
  个百分点: ['percentage point', 'percentage points'],
  百分点: ['percentage point', 'percentage points'],
  人次: ['person-time', 'person-times'],
  人次数: ['person-time', 'person-times'],
  车次: ['vehicle trip', 'vehicle trips'],
  辆次: ['vehicle trip', 'vehicle trips'],
  架次: ['flight', 'flights'],
};

const COUNTS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  笔: ['transaction', 'transactions'],
  票: ['vote', 'votes'],
  人: ['person', 'people'],
  人口: ['person', 'people'],
  字: ['character', 'characters'],
  户: ['household', 'households'],
  辆: ['vehicle', 'vehicles'],
  剂: ['dose', 'doses'],
  剂次: ['dose', 'doses'],
  例: ['case', 'cases'],
  册: ['volume', 'volumes'],
  小时: ['hour', 'hours'],
  年: ['year', 'years'],
  天: ['day', 'days'],
};

/** Counting words that English has no word for: the number alone is said. */
const BARE = '个家名位条项件种台套只头座所处份起批次场部本箱张枚颗棵株尾只艘架列间栋幢篇支款宗班对双';

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...Object.entries(CURRENCIES).map(([form, one]) => [form, { kind: 'money', one, many: one }] as const),
  ...Object.entries(SIGNS).map(([form, one]) => [form, { kind: 'measure', one, many: one }] as const),
  ...Object.entries(MEASURES).map(([form, [one, many]]) => [form, { kind: 'measure', one, many }] as const),
  ...[...BARE].map((form) => [form, { kind: 'count', one: '', many: '' }] as const),
  ...Object.entries(COUNTS).map(([form, [one, many]]) => [form, { kind: 'count', one, many }] as const),
  ['%', { kind: 'share', one: '%', many: '%' }],
  ['％', { kind: 'share', one: '%', many: '%' }],
  ['‰', { kind: 'share', one: '‰', many: '‰' }],
  ['成', { kind: 'share', one: '%', many: '%', tenths: true }],
  ['亩', { kind: 'measure', one: 'mu', many: 'mu', also: { times: 1 / 15, unit: 'ha' } }],
  ['度', { kind: 'measure', one: 'kWh', many: 'kWh', least: 1e4 }],
  [
    '方',
    {
      kind: 'measure',
      one: 'cubic metre',
      many: 'cubic metres',
      after: /气|水|库容|蓄|土|石|砂|沙|泥|混凝土|木材|蓄积/,
    },
  ],
  ['班次', { kind: 'count', one: '', many: '' }],
  ['批次', { kind: 'count', one: '', many: '' }],
  ['斤', { kind: 'measure', one: 'jin', many: 'jin', also: { times: 0.5, unit: 'kg' } }],
]);

/** The forms by their first character, the longest first: a look-up costs the few that begin alike. */
const BY_FIRST = new Map<string, string[]>();
for (const form of [...UNITS.keys()].sort((a, b) => b.length - a.length)) {
  const first = form[0] as string;
  const forms = BY_FIRST.get(first);
  if (forms) forms.push(form);
  else BY_FIRST.set(first, [form]);
}

/**
 * What directly follows a unit's form and makes another word of it: 3人大代表, 5米线, 一元化. A form in a longer word says
 * nothing.
 */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  成: '不立为功果员本就人长都分熟交效品年绩像型片套双群色语风因书材',
  人: '民才工物员均类体士',
  米: '粉线饭面酒兰糕其业自蛙仰蝶跑栏接短速混赛',
  克: '拉服隆制',
  升: '级至高学温到为值旗幅降格起空华',
  户: '外籍型口主',
  年: '薪级代度月产均底初末以报货轻',
  天: '津气然使府线主鹅安地河',
  例: '外如会行',
  笔: '试者记画墨名法',
  吨: '位',
  桶: '装',
  亩: '产均',
  公斤: '级',
  个: '体人性别',
  家: '庭电长园乡族具属',
  名: '誉词义称额单',
  条: '件约例款',
  项: '目',
  场: '景地馆所',
  座: '谈位',
  台: '湾胞阶',
  度: '电过假',
  票: '房价据务选友',
  方: '面案向便法式正圆形米言程针块丈位阵志',
  套: '餐',
  头: '部',
  处: '理',
  起: '来',
  批: '准发',
  次: '序',
  部: '门分队署长',
  本: '地市省县区科',
  张: '家',
  所: '有',
  支: '付持出撑',
  架: '构',
  列: '车为入',
  间: '接',
};

/** The longest unit or counting word that begins at `at`; null where there is none. Costs a few look-ups. */
export function readUnit(text: string, at: number): { readonly end: number; readonly unit: Unit } | null {
  for (const form of BY_FIRST.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(form, at)) continue;
    const end = at + form.length;
    const next = text.charAt(end);
    if (next !== '' && (OTHER_WORDS[form] ?? '').includes(next)) continue;
    return { end, unit: UNITS.get(form) as Unit };
  }
  return null;
}

/** What else a rate may be of. */
const PER: Readonly<Record<string, string>> = {
  月: 'month',
  日: 'day',
  户: 'household',
  次: 'time',
  件: 'item',
  株: 'plant',
};

/** What a rate is of, behind its stroke: month for 元/月; null where English has no word for it. */
export function readPer(text: string, at: number): { readonly end: number; readonly word: string } | null {
  const word = PER[text.charAt(at)];
  if (word !== undefined) return { end: at + 1, word };
  const unit = readUnit(text, at);
  return unit === null || unit.unit.one === '' ? null : { end: unit.end, word: unit.unit.one };
}

/** The code of a currency by its name; undefined for what is none. */
export function currencyCalled(name: string): string | undefined {
  return CURRENCIES[name];
}
