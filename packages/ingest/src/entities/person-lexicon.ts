/** Words of address and office that stand before a name and are no part of it, in lower case. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss mx dr sir dame lord lady madam messrs prof professor president president-elect chancellor premier minister secretary " +
    "secretary-general senator sen sens representative rep reps gov governor ambassador general gen colonel col lieutenant " +
    "lt captain capt major maj sergeant sgt admiral adm commander cmdr marshal private corporal brigadier spokesman spokeswoman " +
    "spokesperson chairman chairwoman chair ceo director king queen prince princess emperor sultan sheikh sheik emir pope cardinal " +
    "archbishop bishop rabbi imam ayatollah pastor reverend rev father judge justice congressman congresswoman commissioner " +
    "officer analyst leader executive founder adviser advisor mayor speaker deputy envoy diplomat mp comrade chief reporter " +
    "journalist economist historian scientist scholar counselor counsellor dictator candidate nominee lawmaker editor author " +
    "correspondent columnist aide apnsa attorney shah tsar czar marshal citizen former actor singer activist hon honourable"
  ).split(" "),
);

/** Those of the titles that give the bearer a side: who bears one speaks for a state, a bloc or an organ of them. */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    "president president-elect chancellor premier minister secretary secretary-general senator sen representative rep gov governor " +
    "ambassador general gen colonel col admiral adm commander marshal spokesman spokeswoman spokesperson king queen prince emperor " +
    "sultan emir ayatollah judge justice congressman congresswoman commissioner mayor speaker deputy envoy diplomat mp lawmaker " +
    "legislator official adviser advisor apnsa attorney dictator shah officer negotiator representative counselor counsellor leader " +
    "chief head director chairman chairwoman chair parliamentarian backbencher undersecretary treasurer whip consul " +
    "delegate ruler member foreign defence defense finance interior trade prime vice"
  ).split(" "),
);

/** Titles whose bearers sit in the American Congress or govern a state of the union, wherever no country is named. */
export const AMERICAN: ReadonlySet<string> = new Set(
  "senator sen sens congressman congresswoman rep reps gov representative senators congressmen".split(" "),
);

/** Titles whose bearers sit in the British parliament, wherever no country is named. */
export const BRITISH: ReadonlySet<string> = new Set("mp mps backbencher backbenchers".split(" "));

/** Family names that are also given names, common words or borne by thousands: alone they name nobody. */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(
  (
    "May Brown Hunt Major Ford Rice Hill Long Young King Baker Rose Price Kim Lee Park Li Wang Chen Zhang Ma Moon Ban Scott " +
    "Johnson Smith Jones Thomas Martin Wilson Davis White Black Green Clark Clarke Kelly Miller Cook Power Church Thompson " +
    "Taylor Anderson Jackson Harris Lewis Walker Hall Allen Wright Adams Nelson Mitchell Roberts Turner Phillips Campbell " +
    "Parker Evans Edwards Collins Stewart Morris Rogers Reed Morgan Bell Murphy Bailey Cooper Richardson Cox Howard Ward Gray " +
    "James Watson Brooks Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Patterson Hughes Washington Butler " +
    "Foster Bryant Alexander Russell Griffin Hayes Austin Chan Khan Singh Ali Ahmed Hassan Hussein Abdullah Mohamed Muhammad " +
    "Liu Yang Wu Zhao Zhou Hu Wen Jiang Zhu Lu Lin Sun Yoon Cho Choi Jung Nguyen Tran Wong Ho Hua Silva Santos Garcia Lopez " +
    "Diaz Gomez Perez Sanchez Ramos Gore Hague Straw Cash Banks Fox Bond Case Day Best Grant Marshall Dean Cole " +
    "Sharma Patel Shah Howe Hamilton Dole Burns Cleverly Wallace Hurd Hull Root English Little Begin Lie Pope Bishop Key Earnest Franco Michel Costa Home Eden Heath Robertson Snow Case Waltz Tai Kirk Perry Christian Winter Fleming Moore Dan Pavel Rama Kan Song Swift Early Court Sharp Page Burr Bright Savage Wise Church Field Fields Rush Law Love Wells Horn Nano Parts Gross Roman Meta Michal"
  ).split(" "),
);

/** Family names that stand first in Chinese, Korean and Vietnamese names. */
export const LEADING_SURNAMES: ReadonlySet<string> = new Set(
  (
    "Xi Li Wang Zhang Zhao Liu Chen Yang Hu Wen Jiang Zhu Ma Ren Meng Hua Geng Lu Lü Cui Qin Tsai Lai Chiang Mao Deng Wu Zhou Xu Sun " +
    "Guo Gao Lin He Luo Zheng Liang Xie Song Tang Han Feng Yu Dong Xiao Cheng Cao Yuan Fu Shen Zeng Peng Pan Yao Yin Su Wei " +
    "Jia Ding Xue Ye Yan Dai Bai Qian Cong Ding Ying Tan Fan Kim Park Moon Yoon Lee Ban Roh Chun Cho Choi Jung Chung Kang Han Hwang Jang " +
    "Nguyen Tran Pham Le Vo Phan Truong Dang Bui Hun Chou Lien Soong Wong Tung Leung Lam Tung Ko Su Yeh Hsieh Ai"
  ).split(" "),
);

/** Words that complete a proper name begun by a family name: "Trump Tower" is no person. */
export const THING_ENDINGS =
  /^(?:Tower|Towers|Hotel|Street|Avenue|Center|Centre|Institute|University|College|Airport|Library|School|Foundation|County|River|Bridge|Hall|Prize|Award|Doctrine|Plan|Act|Show|Organization|Report|Road|Square|Lake|Mountains|Island|Islands|Bay|Beach|Motor|Motors|Stadium)$/u;

/** Strips the full stop of "Sen." and lower-cases. */
export function titleKey(text: string): string {
  return text.toLowerCase().replace(/\.$/u, "");
}
