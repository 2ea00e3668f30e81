/** What people do for a living whom no glossary knows, and what they are to the news: before their names. Athletes, artists and scientists are left out. */
const PRIVATE_TRADE =
  /(?:村民|居民|业主|店主|摊主|车主|户主|房东|租客|顾客|乘客|游客|旅客|市民|网友|(?<!留)学生|[高初]中生|同桌|同学|考生|新生|大[一二三四]|骑手|司机|保安|保姆|师傅|工人|[电焊钳木瓦泥车技矿]工|护士|大夫|农户|农民|[果菜茶粮棉烟蔗]农|大户|[养种][殖植]户|贫困户|脱贫户|老板|老乡|渔民|牧民|船老大|船长|机长|列车长|护士长|店长|民警|辅警|交警|协警|嫌疑人|被告人|受害人|患者|病人|死者|伤者|男子|女子|小伙|小伙子|姑娘|大爷|大妈|大叔|阿姨|律师|厨师|裁缝|匠人|理发师|[母父]亲|妻子|丈夫|儿子|女儿|爱人|邻居|姓名|(?:快递|外卖|配送|驾驶|乘务|收银|服务|保洁|售货|售票|营业|饲养|护林|护河|巡河|讲解|投递|安全|管理|巡查|网格|质检|店|社区工作|消防|救生|救援队|技术|业务|推销|销售|保险|检票|安检|值班|保育|护理|信息|采购|仓管|话务|巡线|炊事|保管|理货)员)[“”"]?$/;

/** More of them, before names of two characters: of three no two known people are met by chance. */
const TRADE_OF_TWO =
  /(?:球员|医生|会计|出纳|摄影师|工程师|经理|店员|记者|志愿者|能手|标兵|辅导员|实习生|研究生|博士生|班主任|邮递员|歌手|学员|徒弟|战士|新兵|班长)$/;

/** Who is told of by a full name, and is nobody of public office: before the first two characters of it. */
const TRADE_OF_ANY =
  /(?:演员|歌手|选手|队员|球员|运动员|主播|博主|编剧|画师|学生|同学|考生|医生|护士|教师|老师|司机|师傅|工人|村民|居民|市民|网友|店主|农户|民警|战士|志愿者|记者|员工|职工|小伙|姑娘|女孩|男孩|[骑旗]手|技师|教练)$/;
/** The last character of a given name after which anything may follow. */
const GIVEN_LAST =
  /^[坤伟刚俊峰辉健彬杰涛磊鹏翔旭斌栋梅兰芳霞玲娟娜丽英秀珍莲萍凤燕华盛旺贵福祥琴琼洁淑桂根泉荣阳雯婷妍怡欣雨宇轩浩然博涵诗琪瑶颖倩莹璐蕾薇菲楠琳娇媛妮茜晗哲睿晨曦龙虎波军民亮森超辰豪钧铭鑫]/;

/** A name that is given: 名叫李强的小伙. */
const GIVEN_NAME = /(?:名叫|名字叫|[我他她]叫|叫做|叫作|取名|化名|本名|真名|姓名[：:])$/;

/** What is said of a name that is nobody's known: an invented one, a household, an age. Not 夫妇, who are received by others. */
const AFTER_PRIVATE =
  /^(?:[（(](?:化名|音)|(?:一家[人，的]?|家的|家里)|今年[\d一二三四五六七八九十]+岁|的(?:妻子|丈夫|儿子|女儿|爱人|果园|鱼塘|小店|摊位|菜地|院子|快递))/;

/** The last character of a given name of two, and what is said of a person: 韩正|坤的. Characters that are verbs are left out. */
const GOES_ON =
  /^[坤伟刚俊峰辉健彬杰涛磊鹏翔旭斌栋梅兰芳霞玲娟娜丽英秀珍莲萍凤燕华盛旺贵福祥琴琼洁淑桂根泉荣][的家说把在是带，。、]/;

/** 18岁的: before a name, of somebody who is told of for the first time. */
const OF_AGE = /[\d一二三四五六七八九十]岁的$/;

/**
 * True if a person's name is somebody else's who is called the same: 快递员李强, by what stands right around it. `before` and `after` are
 * simplified. Cost: four patterns at the edges of a name.
 */
export function isNamesake(before: string, form: string, after: string): boolean {
  if (!/^[\u4e00-\u9fff]{2,3}$/.test(form)) return false;
  if (PRIVATE_TRADE.test(before) || GIVEN_NAME.test(before) || AFTER_PRIVATE.test(after)) return true;
  if (form.length !== 2) return false;
  if (TRADE_OF_ANY.test(before) && GIVEN_LAST.test(after)) return true;
  return TRADE_OF_TWO.test(before) || OF_AGE.test(before) || GOES_ON.test(after);
}
