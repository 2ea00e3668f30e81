/** Words that introduce a short form; what is between them and it. */
export const SHORT_NEXT =
  /(?:以下|下文|下面|后文|本文)?(?:均|都|皆)?(?:业内|民间|当地人?|群众|外界|人们|媒体)?(?:英文|中文)?(?:简称|缩写|下称)(?:之?[为作是])?|(?:以下|下文)(?:均|都|皆)?称(?:之?[为作])?|俗[称名]|(?:又|也|亦)[名叫](?=[“「])|(?<![自号宣声据诈])[又也亦]称(?:之?[为作])?|(?:称[作为]|叫[作做])(?=[“「])|统称(?:之?[为作])?/g;

/** Words that introduce a full name. */
export const FULL_NEXT = /(?:英文|中文|其)?全[称名](?:叫|[为作是])?/g;

/** 即 between a name and its other name, behind a mark. */
export const NAMELY = /(?=即)(?<=[）)”》」，,（(—]|[A-Za-z])即(?:指|为|是)?[:：]?(?![使便将日可刻时席])/g;

/** 是…的简称 and its like: what is said of the short form before it. */
export const IS_SHORT_FOR =
  /(?:就?是|系|为)[“「《]?([^“”「」《》，。；！？\n]{2,40})[”」》]?的(?:简称|缩写|英文缩写|全称|昵称|别称|俗称|别名|爱称|代称)/g;
