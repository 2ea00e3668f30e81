/**
 * Words of public affairs. A figure of speech, 压舱石 or 天花板, is meant as one where any of them is near; where none is, the
 * stone in the ship and the ceiling of the room are. News has one within a few words nearly always.
 */
const PUBLIC_AFFAIRS =
  /经济|产业|巡视|巡察|督查|督察|整改|暗访|[省市县]委|村支书|村民|政务|数据|全省|全市|全县|全国|全区|美股|港股|股指|管网|电网|夏粮|秋粮|产能|发展|改革|政策|治理|整治|企|建设|创新|市场|投资|消费|增长|战略|项目|工作|政府|干部|书记|驻村|群众|党|改善|服务|民生|就业|稳定|安全|开放|合作|全球|国际|两国|双边|关系|贸易|金融|财政|税|补贴|贴息|制造|科技|科研|技术|行业|农业|粮食|农村|乡村|振兴|园区|监管|执法|教育|医疗|医保|社保|养老|城市|县域|营商|审批|攻坚|攻关|推进|推动|深化|落实|完善|加快|打造|体系|机制|能力|竞争|优势|资源|能源|生态|环境|文明|文化|旅游|唱响|民族|统战|团结|中国|国家|人民|社会|责任|担当|目标|任务|规划|施策|增收|致富|收入|扶贫|脱贫|成本|效率|出口|外贸|平台|人才|基层|社区|制度|作风|精神|大局|转型|升级|动能|数字|智能|绿色|试点|示范|领域|风险|挑战|机遇|矛盾|部门|会议|代表|委员|房地产|楼市|股市|交通|物流|重点|关键|核心|工程|招商|种粮|口岸|铁路|枢纽|国防|军队|强军|治水|治污|河长|林长|县里|市里|省里|镇里|小镇|古镇|渔村|山村|古村|老区|康养|农旅|茶旅|新城/;

/** True if a text speaks of public affairs. */
export function isOfPublicAffairs(text: string): boolean {
  return PUBLIC_AFFAIRS.test(text);
}

/** Words beside which a number of things is a slogan: of Party, government and theory, and of what slogans are done with. */
const POLITICS =
  /党|习近平|总书记|中央|国务院|理论|思想|战略|布局|定位|改革|自信|意识形态|维护|拥护|贯彻|落实|精神|全会|中国|社会主义|民族|干部|法治|治国|纪律|政治|国家|全国|人大|政协|[省市县区]委|政府|部署|指示|讲话|方针|论述|总体|体系|现代化|发展|建设|生态|振兴|治理|统筹|推进|深化|坚持|增强|牢记|践行|学习|教育|宣讲|研讨|提出|概括|内涵|领域|原则|目标|任务|行动|工程|攻坚|规划|文明|整治|打造|围绕|实施|作风|风气|反腐|廉|思政|教材|讲师|课堂|论文|纪委|监委|部门|书记|高质量|方略|合作|倡议|外交|关系|科研|实验室|科技|口号|信访|接访/;

/** True if a text speaks of politics. */
export function isOfPolitics(text: string): boolean {
  return POLITICS.test(text);
}
