import { describe, expect, test } from 'vitest';
import type { Category } from '../glossary/types.ts';
import { isPartOfName, NAME_REACH } from './part-of-name.ts';

function isPart(marked: string, category: Category = 'place'): boolean {
  const [before = '', rest = ''] = marked.split('[');
  const [form = '', after = ''] = rest.split(']');
  return isPartOfName({ before: before.slice(-NAME_REACH), after: after.slice(0, NAME_REACH), form, category });
}

describe('a form is part of the name of', () => {
  test.each<[what: string, marked: string, category?: Category]>([
    ['a person with a trade', '民警王[湘江]扶起老人'],
    ['a person with an office', '村支部书记李[永州]带队'],
    ['a person of an age', '三十岁的何[黄山]登顶'],
    ['a person who speaks at the start of a clause', '那天，孙[延安]说'],
    ['a person called after a virtue', '记者李[改革]报道', 'policy'],
    ['a street', '青岛[长沙]路的梧桐'],
    ['a person by a rank that the form begins with', '生产队队[长江]敏带着大家拉网'],
    ['what another town has of that name', '上海[岳阳]医院的专家'],
    ['a village', '外婆嫁到[宜章]村'],
    ['a boat', '客轮[湘潭]号搁浅'],
    ['a type of engine', '[韶山]型电力机车退役'],
    ['a brand', '[韶山]牌相机停产'],
    ['an airline', '[海南]航空取消了航班'],
    ['a dish that is had anywhere', '食堂有[扬州]炒饭'],
    ['a hospital with a name of its own', '[北京]同仁医院的专家'],
    ['a maker of machines by its number', '[济南]二机床的工程师'],
    ['a bureau by what it sees to', '省[行政审批]服务管理局', 'policy'],
    ['an institute by what it looks into', '湖南省[中医药]研究院附属医院', 'technology'],
    ['a dish called after a person', '中餐馆卖[左宗棠]鸡', 'person'],
    ['a person of a trade', '快递员[李强]送错了包裹', 'person'],
    ['a part of a street', '上海[北京]东路改造'],
    ['a street of a place that ends in 州', '哈尔滨[郴州]街的供热'],
    ['a ship', '护卫舰[岳阳]舰返航'],
    ['a numbered thing', '卫星[潇湘]一号入轨'],
    ['a house', '北京的[湖南]大厦'],
    ['a club', '[山东]泰山客场取胜'],
    ['one house that cooks as there', '逛完又进了一家[衡阳]老味面馆'],
    ['a house with food of there', '青岛的[湘西]菜馆爆满'],
    ['one province of two, the verb having the other', '在株洲，赴[湘粤]商代表签约'],
    ['what is called so', '一家名叫[橘子洲]的餐馆'],
    ['a work of that title', '唱起《[浏阳河]》'],
    ['a work, of a kind that is named', '话剧《[北京]人》'],
    ['a share on the market', '[岳阳]林纸领涨'],
    ['a bank of a place', '[苏州]银行下调利率'],
    ['a paper of a place', '[潇湘]晨报记者'],
    ['a firm that says so', '[株洲]千金药业股份有限公司'],
    ['a university by its subject', '[河北]经贸大学的学生'],
    ['a branch of a body', '[海关总署]广东分署查扣', 'body'],
    ['a garden of an academy', '[中国科学院]武汉植物园', 'body'],
    ['a press of a university', '[清华大学]出版社', 'body'],
    ['an institute by its number', '[公安部]第三研究所', 'body'],
    ['a university called after a trade', '[应急管理]大学招生', 'policy'],
    ['an office by what it does', '省[社会保障]厅', 'policy'],
    ['what a firm makes', '[腾讯]音乐公布业绩', 'firm'],
    ['a sentence that happens to be', '这座[城市更新]了站牌', 'policy'],
    ['a person whose family name the form begins with', '“老村官”[常德]盛，今年'],
    ['a person with a trade, whose given name goes on', '乡村教师[常德]盛说'],
    ['a hall', '走进人民大会堂[湖南]厅，'],
    ['a brand of tobacco', '一包[中南海]香烟'],
    ['a trade and no firm', '[中国石油]消费量见顶', 'firm'],
    ['a trade of the province', '[湖南石化]行业协会换届', 'firm'],
    ['a town of universities', '[武汉大学]城周边', 'body'],
    ['a firm of a university', '[湖南大学]设计研究院有限公司中标', 'body'],
    ['a school', '重庆[复旦]中学校庆', 'body'],
    ['a school by its place', '[长郡]梅溪湖中学夺冠', 'body'],
    ['a society', '美国[雅礼]协会派来外教', 'body'],
    ['a hospital called after an event', '转往上海[长征]医院', 'event'],
    ['a nursery called after a ship', '[东方之星]幼儿园', 'event'],
    ['a stadium called after a person', '[贺龙]体育馆开门', 'person'],
    ['who wrote the page', '（记者 刘洋 通讯员 [李强]）', 'person'],
    ['who set the page', '排版：[刘璇]　审读：郭伟', 'person'],
    ['a work that begins with a body', '小说《[岳麓书院]疑云》出版', 'body'],
  ])('%s', (_what, marked, category) => {
    expect(isPart(marked, category)).toBe(true);
  });
});

describe('a form stands for itself', () => {
  test.each<[what: string, marked: string, category?: Category]>([
    ['after a preposition', '从[长沙]介绍会上获悉'],
    ['after a family name that is another word', '提高[湖南]电网水平'],
    ['before a verb, where nobody is named', '[永州]表示将全力保供'],
    ['before roads in general', '[长沙]道路积水'],
    ['before the side of a road', '[长沙]路边的夜宵摊'],
    ['before streets in general', '[湘潭]街头挂满灯笼'],
    ['before a line of its own', '[长沙]1号线开通'],
    ['with the rank of a place', '[株洲市]千金药业股份有限公司'],
    ['in the title of a document', '印发《[长沙]轨道交通条例》'],
    ['in a title whose kind is not said', '《[湖南]全面落实新政》'],
    ['before houses in general', '[长沙]餐厅陆续恢复堂食'],
    ['as one of two provinces gone to', '他们赴[湘鄂]两省考察'],
    ['as two provinces at the end', '重走[湘桂]'],
    ['before who eats in a house', '热情的[长沙]球迷聚集在餐厅里'],
    ['before firms of a kind', '[湖南]上市公司数量'],
    ['before banks in general', '[长沙]银行业稳健运行'],
    ['before several of a kind', '[长沙]多家医院开诊'],
    ['before universities in general', '[湖南]重点大学扩招'],
    ['with 的 between', '[湖南]的大学'],
    ['before a school of a university by its subject', '[湖南大学]生物学院', 'body'],
    ['before a clause with a hospital in it', '[国务院]要求公立医院', 'body'],
    ['before a student, which is for the words to say', '[中南大学]生', 'body'],
    ['before what is no office', '[医疗保障]局面好转', 'policy'],
    ['as a verb before 了', '会议[表决通过]了决定', 'policy'],
    ['as a firm with its rank', '[国家电网]公司依托标准', 'firm'],
    ['as a firm with its group', '惠州[TCL]集团', 'firm'],
    ['as a group that has an office', '[领导小组]办公室印发', 'policy'],
    ['before a hospital of a kind', '在[武汉]方舱医院'],
    ['before a numbered project', '美丽[天津]一号工程'],
    ['before a school of city planning', '[武汉大学]城市设计学院', 'body'],
    ['before the rank of an office', '[湖南]厅级干部'],
    ['of a person after a place', '老村官在[常德]市，'],
    ['a person, after one who writes', '记者 刘洋 采访了[李强]', 'person'],
    ['a person, whose name nothing holds', '记者[毛伟明]说', 'person'],
  ])('%s', (_what, marked, category) => {
    expect(isPart(marked, category)).toBe(false);
  });
});
