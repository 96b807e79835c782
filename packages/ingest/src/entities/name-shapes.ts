/** Words that begin a sentence or heading and no name, in their capitalised form. */
export const NO_NAME_START =
  /^(?:The|A|An|In|On|At|But|And|If|When|While|As|After|Before|Since|Until|Though|Although|Because|This|That|These|Those|He|She|It|They|We|I|You|Its|His|Her|Their|Our|My|Your|What|Why|How|Who|Where|Which|There|Here|For|With|From|By|To|Of|Or|Nor|Not|No|Yes|So|Then|Now|Also|Some|Many|Most|All|Both|Each|Every|Any|Such|Even|Just|Only|Still|Yet|Once|One|Two|Three|Four|Five|First|Second|Last|Next|More|Less|Much|Other|Another|Asked|Speaking|According|Despite|During|Under|Over|Between|Among|Against|About|Within|Without|Through|Meanwhile|However|Moreover|Furthermore|Indeed|Perhaps|Today|Yesterday|Tomorrow|Earlier|Later|Recently|Let|Let's|Please|Thank|Thanks|Okay|OK|Yeah|Well|Look|Q|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Sun|Mon|Tue|Wed|Thu|Fri|Sat|Feb|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Published|Updated|Share|Read|Click|Photo|Image|Advertisement|Illustration|File|Video|Story|Editor|Watch|Listen|Subscribe|Sign|Mr|Mrs|Ms|Dr|God|Lord|Christ|Christmas|Easter|Ramadan|Internet|Excellencies|Excellency|Madam|Chapter|Article|Resolution|Operation|Hurricane|Typhoon|Cyclone)$/u;

/** Words within a run of capitals at which a name ends: days, months, headings of a web page. */
export const NO_NAME_PART =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Read|Sat|Sun|Mon|Tue|Wed|Thu|Fri|Published|Updated|Share|Photo|Advertisement|Illustration|The|And|In|On|At|To|For|With|From|Is|Are|Was|Will|Has|Have|Says|Said|Just|Not|No|Who|How|Why|What|But|Of|By|As|Its|It|He|She|They|I|A|An|This|That)$/u;

/** Last words of companies, parties, universities, media and associations. */
export const ORGANISATION_END =
  /^(?:Inc\.?|Corp\.?|Ltd\.?|Co\.?|PLC|LLC|GmbH|AG|PAC|Group|Party|University|Institute|Institution|Bank|Association|Foundation|Company|Corporation|Agency|Technologies|Telecom|Telecommunications|Communications|Electronics|Motors|Airlines|Airways|Times|Post|News|Journal|Gazette|Herald|Tribune|Observer|Centre|Center|College|School|Union|Society|Council|Committee|Commission|Holdings|Systems|Network|Networks|Coalition|Alliance|Movement|Front|Campaign|Club|Church|Fund|Federation|League|Brigade|Brigades|Organization|Organisation|Trust|Magazine|Radio|Television|TV|Ventures|Industries|Petroleum|Laboratories|Labs|Initiative|Forum|Academy|Congregation|Brotherhood|Board|Bureau|Authority|Army|Mirror|Telegraph|Chronicle|Register)$/u;

/** Heads that a preposition continues: "Center for Security Policy", "University of Cambridge". */
export const ORGANISATION_HEAD =
  /^(?:University|Institute|Institution|Center|Centre|Bank|Foundation|Association|Committee|Council|Society|College|School|Academy|Organization|Organisation|Agency|Office|Department|Federation|League|Union|Party|Front|Movement|Commission|Board|Bureau|Program|Confederation|Fund|Campaign|Directorate|Authority|Corporation|Network|Coalition|Alliance|Ministry|Secretariat|Group)$/u;

/** With such a word before it, a committee, council, academy or office is a state's. */
export const PUBLIC_WORD =
  /^(?:Select|Standing|Joint|House|Senate|Commons|Lords|Federal|Royal|Supreme|Naval|Military|Air|Armed|Regional|Provincial|Municipal|City|State|Foreign|Defence|Defense|Intelligence|Central|Constitutional|Electoral|Election|Personnel|Judiciary|Appropriations|Oversight|Budget|Parliamentary|Cabinet|Presidential|Special|Revolutionary|Border|Coast|Customs|Peace|National)$/u;
export const PUBLIC_HEAD =
  /^(?:Ministry|Court|Bureau|Office|Commission|Council|Committee|Directorate|Authority|Administration|Guard|Guards|Corps|Command|Academy|Senate|Parliament|Assembly|Secretariat|Service|Force|Forces|Army|Police|Department|Agency)$/u;

/** Last words of places. */
export const PLACE_END =
  /^(?:City|Island|Islands|Bay|River|Lake|Sea|Province|County|Mountain|Mountains|Valley|Peninsula|Gulf|Strait|Straits|Beach|Square|Hills|Falls|Heights|Coast|Desert|Canal|Canyon|Ocean|Delta|Region|District|Village|Airport|Harbor|Harbour|Port|Basin|Triangle|Archipelago|Reef|Shoal|Shoals|Street|Avenue|Boulevard|Plaza|Bridge|Territory|Republic|Oblast|Prefecture|Base)$/u;

/** Particles that stand inside names: "Charles de Gaulle", "Muammar el-Qaddafi". */
export const PARTICLE = /^(?:de|von|van|der|den|el|al|bin|ibn|di|da|du|dos|del|la|le|ter|y|ben|ould|abu)$/u;

export const SAID =
  /^(?:said|says|say|added|adds|told|tells|asked|wrote|writes|explained|argued|argues|warned|warns|noted|notes|stressed|replied|insisted|claimed|tweeted|testified|concluded|recalled|declared|stated|observed|suggested|believes|thinks|called|joked|predicted|urged|vowed|pledged|promised|denied|complained|conceded|cautioned|testified|insists|responded|acknowledged|admitted)$/u;

/** Where a place is named: "in Almaty". */
export const PLACE_BEFORE = /^(?:in|near|outside)$/u;
export const PLACE_LINK = /^(?:in|near|outside|at|from|to|of|through|around|and|,)$/u;
export const SETTLEMENT =
  /^(?:town|city|suburb|village|province|region|district|port|state|island|county|capital|cities|towns|villages|outskirts|streets)$/u;
export const COMPASS = /^(?:Central|Eastern|Western|Southern|Northern|North|South|East|West|Latin|Upper|Lower|New)$/u;

/** Last words that make a thing of what begins like a person: "Sean Hannity Show". */
export const COMMON_END =
  /^(?:Administration|Show|Act|Plan|Treaty|Summit|Office|Room|Building|Research|Broadcasting|Studios|Project|Games|Order|Committee|Commission|Conference|Doctrine|Foundation|Hook|Campaign|Breakfast|Palace|Bowl|State|States)$/u;
