/** What departments of every place see to, and what their names end in. */
const DEPARTMENT =
  '(?:教育|财政|民政|公安|司法|交通运输|水利|农业农村|商务|文化和旅游|文化旅游广电体育|文旅广体|卫生健康|应急管理|审计|市场监督管理|市场监管|统计|医疗保障|医保|林业|自然资源和规划|自然资源|生态环境|住房和城乡建设|住建|人力资源和社会保障|人社|科学技术|科技|工业和信息化|工信|发展和改革|发展改革|国有资产监督管理|城市管理和综合执法|城市管理|退役军人事务|行政审批服务|数据|信访|体育|气象|地震|粮食和物资储备|机关事务|乡村振兴|民族宗教事务|外事|金融)(?:局|厅|委员会|委|中心|办公室)';
/** Bodies that every place has by the same name. */
const BODY =
  '(?:人民政府办公[厅室]|人民政府|人大常委会|人民代表大会|政协委员会|(?:中级|高级)?人民法院|人民检察院|公安局[\\u4e00-\\u9fff]{2}分局|总工会|妇女联合会|妇联|残疾人联合会|工商业联合会|文学艺术界联合会|科学技术协会|红十字会|消防救援[支总]队|税务局|烟草专卖局|邮政管理局|博物馆|图书馆|科技馆|体育中心|人民医院|中心医院|中医医院|妇幼保健院|疾病预防控制中心|第[一二三四五六七八九十]{1,2}(?:人民医院|中学|小学))';

const REST = new RegExp(`^(?:${BODY}|${DEPARTMENT})`);
/** Names that say the rank of a place: what follows is of its own. */
const OF_RANK = /[省市县区州]$/;
/** A school or institute of a university by its subject. */
const SCHOOL = /^[\u4e00-\u9fff]{2,10}?(?:学院|研究院|研究所|实验室|研究中心)(?!派)/;

/**
 * The whole of a longer name that begins with a form which is marked, or null: a department of a place (株洲市|教育局), a school of a
 * university by its subject (湖南大学|生物学院). Only by rests that every place has by the same name: of others it is not
 * certain where they end. `after` gives what follows the form, and is asked only where it may go on: of most forms it is not.
 */
export function longerNameOf(form: string, after: () => string): string | null {
  if (OF_RANK.test(form)) return joined(form, REST.exec(after()));
  return form.endsWith('大学') ? joined(form, SCHOOL.exec(after())) : null;
}

function joined(form: string, rest: RegExpExecArray | null): string | null {
  return rest === null ? null : form + rest[0];
}
