import { w, type OnSiteCheckDef } from '../definition'

/**
 * DOMAIN §3.7, item A: 32 points. Article numbers of the Regulation are those after the amendment of 2022; the numbers
 * before it stand in the comments.
 */
export const PRACTICE_ON_SITE_CHECKS: OnSiteCheckDef[] = [
  {
    code: 'CK-P01', // old art. 26
    severity: 'GEN',
    place: 'entrance',
    wording: {
      title: w('许可证、科目、接诊时间、价格在显眼位置公示', 'Licence, departments, hours and prices displayed'),
      method: w('在门口和候诊处看', 'Look at the entrance and in the waiting area'),
    },
    basis: w('条例第二十五条（2022修订）', 'Regulation, art. 25 (2022)'),
    sentences: {
      finding: w('没有在显眼位置公示：', 'Not displayed in a visible place: '),
      rectify: w(
        '在门口或候诊处公示许可证、诊疗科目、接诊时间和收费标准',
        'Display licence, departments, hours and prices at the entrance or in the waiting area',
      ),
    },
  },
  {
    code: 'CK-P02', // old art. 27
    severity: 'VETO',
    place: 'clinic',
    wording: {
      title: w('实际诊疗科目未超出核准登记', 'Departments practised are within those approved'),
      method: w('对照门牌、系统科室表和处方', 'Compare door signs, the department list and prescriptions'),
    },
    basis: w('条例第二十六条（2022修订）', 'Regulation, art. 26 (2022)'),
    sentences: {
      finding: w('开展了没有登记的科目：', 'A department that is not registered is practised: '),
      rectify: w(
        '立即停止未登记科目的诊疗活动，需要开展的先办变更登记',
        'Stop that department at once; register the change before practising it',
      ),
    },
  },
  {
    code: 'CK-P03', // old art. 20
    severity: 'VETO',
    place: 'entrance',
    wording: {
      title: w(
        '执业地址、名称、法定代表人、主要负责人与登记一致',
        'Address, name, legal representative and principal match the register',
      ),
      method: w('对照许可证副本', 'Compare with the licence copy'),
    },
    basis: w('条例第十九条（2022修订）', 'Regulation, art. 19 (2022)'),
    sentences: {
      finding: w('与登记不一致：登记为，实际为', 'Differs from the register: registered as …, found …'),
      rectify: w('办理变更登记，或恢复到登记内容', 'Register the change, or restore what is registered'),
    },
  },
  {
    code: 'CK-P04',
    severity: 'KEY',
    place: 'clinic',
    wording: {
      title: w(
        '医师均已注册本机构或办理多机构备案，无跨类别执业',
        'Every physician is registered here or filed, none outside the own category',
      ),
      method: w('名单对照注册系统，抽 10 张处方', 'Compare roster and register; sample 10 prescriptions'),
    },
    basis: w('《医师法》第十三条、第十四条', 'Physicians Law, art. 13–14'),
    sentences: {
      finding: w('下列医师没有在本机构注册或备案：', 'These physicians are neither registered nor filed here: '),
      rectify: w('停止其执业，办好注册或多机构备案后再上岗', 'Take them off duty until registered or filed'),
    },
  },
  {
    code: 'CK-P05',
    severity: 'KEY',
    place: 'clinic',
    wording: {
      title: w('护士执业注册在有效期内', 'Nurse registrations are in force'),
      method: w('对照注册系统，有效期 5 年', 'Compare with the register; valid five years'),
    },
    basis: w('《护士条例》第八条', 'Nurses Regulation, art. 8'),
    sentences: {
      finding: w('下列护士注册已到期：', 'The registration of these nurses has expired: '),
      rectify: w('办好延续注册后再上岗', 'Renew the registration before they return to duty'),
    },
  },
  {
    code: 'CK-P06', // old art. 28
    severity: 'VETO',
    place: 'treatment',
    wording: {
      title: w('无非卫生技术人员从事医疗技术工作', 'No unqualified person does clinical work'),
      method: w('询问当班人员，对照名单', 'Ask those on duty and compare with the roster'),
    },
    basis: w('条例第二十七条（2022修订）', 'Regulation, art. 27 (2022)'),
    sentences: {
      finding: w('没有资质的人员在从事：', 'An unqualified person was found doing: '),
      rectify: w('立即停止其医疗技术工作，换有资质的人员', 'Stop it at once and put a qualified person in charge'),
    },
  },
  {
    code: 'CK-P07',
    severity: 'KEY',
    place: 'files',
    wording: {
      title: w('卫技人员数、护床比达到医疗机构基本标准', 'Staff numbers and nurse–bed ratio meet the basic standard'),
      method: w('按名单计算，对照该类别的标准', 'Compute from the roster; standard by category'),
    },
    basis: w('医疗机构基本标准', 'Basic standards for medical institutions'),
    sentences: {
      finding: w('配备不足：应有，实有', 'Too few: required …, found …'),
      rectify: w(
        '在期限内配齐人员，或按实际人员核减床位（科目）',
        'Complete the staff within the term, or reduce beds or departments',
      ),
    },
    figure: 'basicStandard@1',
  },
  {
    code: 'CK-P08', // old art. 30
    severity: 'GEN',
    place: 'clinic',
    wording: {
      title: w('上岗人员佩戴姓名职务标牌', 'Staff wear name badges'),
      method: w('看', 'Look'),
    },
    basis: w('条例第二十九条（2022修订）', 'Regulation, art. 29 (2022)'),
    sentences: {
      finding: w('没有佩戴标牌的人数：', 'Number of people without a badge: '),
      rectify: w('上岗时佩戴载有姓名、职务的标牌', 'Wear a badge with name and position on duty'),
    },
  },
  {
    code: 'CK-F01',
    severity: 'KEY',
    place: 'clinic',
    wording: {
      title: w('业务用房面积、布局流程符合基本标准', 'Premises area and layout meet the basic standard'),
      method: w('对照平面图，必要时丈量', 'Compare with the plan; measure if needed'),
    },
    basis: w('医疗机构基本标准', 'Basic standards for medical institutions'),
    sentences: {
      finding: w('面积或布局不符：', 'Area or layout does not meet the standard: '),
      rectify: w('按基本标准调整面积和布局', 'Adjust area and layout to the basic standard'),
    },
  },
  {
    code: 'CK-F02', // old art. 20
    severity: 'KEY',
    place: 'ward',
    wording: {
      title: w('实有床位（牙椅）未超核定', 'Beds or chairs do not exceed those approved'),
      method: w('逐张（台）清点', 'Count'),
    },
    basis: w('条例第十九条（2022修订）', 'Regulation, art. 19 (2022)'),
    sentences: {
      finding: w('核定，实有', 'Approved …, found …'),
      rectify: w('撤去超出的床位（牙椅），或办理变更登记', 'Remove the excess, or register the change'),
    },
  },
  {
    code: 'CK-F03',
    severity: 'VETO',
    place: 'entrance',
    wording: {
      title: w('消防合格文件齐全、通道畅通、器材有效', 'Fire document on file, exits clear, equipment valid'),
      method: w('看文件，走一遍疏散通道', 'See the document and walk the escape route'),
    },
    basis: w('《消防法》；医疗机构校验管理办法（试行）', 'Fire Protection Law; Verification Measures (trial)'),
    sentences: {
      finding: w('消防问题：', 'Fire-safety problem: '),
      rectify: w(
        '立即清理通道、更换器材，补办消防文件',
        'Clear the exits, replace the equipment and obtain the document',
      ),
    },
  },
  {
    code: 'CK-F04',
    severity: 'GEN',
    place: 'waste',
    wording: {
      title: w('污水处理设施运行并有监测记录', 'Sewage plant runs and is logged'),
      method: w('看运行和监测记录', 'See the running and test log'),
    },
    basis: w('《排污许可管理条例》', 'Regulation on Pollutant Discharge Permits'),
    sentences: {
      finding: w('没有运行或没有监测记录：', 'Not running or not logged: '),
      rectify: w('恢复运行，按规定频次监测并记录', 'Put it back into operation; test and log as prescribed'),
    },
  },
  {
    code: 'CK-E01',
    severity: 'KEY',
    place: 'treatment',
    wording: {
      title: w('基本设备配置达标且在用设备有注册证', 'Basic equipment is present; devices in use are registered'),
      method: w('对照清单，抽 5 件', 'Compare with the list; sample 5'),
    },
    basis: w('《医疗器械监督管理条例》', 'Regulation on Medical Devices'),
    sentences: {
      finding: w('缺少的设备或没有注册证的设备：', 'Missing or unregistered equipment: '),
      rectify: w('配齐设备，停用没有注册证的设备', 'Complete the equipment; stop using unregistered devices'),
    },
  },
  {
    code: 'CK-E02',
    severity: 'KEY',
    place: 'treatment',
    wording: {
      title: w('急救设备、药品完好', 'Emergency equipment and drugs are ready'),
      method: w('试 3 样', 'Test three'),
    },
    basis: w('医疗机构基本标准', 'Basic standards for medical institutions'),
    sentences: {
      finding: w('不能用或已过期的：', 'Not working or out of date: '),
      rectify: w('当天更换补齐，专人定期检查', 'Replace the same day; have someone check regularly'),
    },
  },
  {
    code: 'CK-E03',
    severity: 'GEN',
    place: 'treatment',
    wording: {
      title: w('强检计量器具在检定有效期', 'Metrology certificates are in date'),
      method: w('抽 5 件', 'Sample 5'),
    },
    basis: w('《计量法》', 'Metrology Law'),
    sentences: {
      finding: w('超过检定有效期的器具：', 'Out-of-date instruments: '),
      rectify: w('停用并送检，检定合格后再用', 'Stop using them until certified again'),
    },
  },
  {
    code: 'CK-Q01',
    severity: 'KEY',
    place: 'clinic',
    wording: {
      title: w('医疗质量安全核心制度落实', 'Core quality and safety systems are practised'),
      method: w('问 2 人，看 5 份记录', 'Interview two people and see five records'),
    },
    basis: w('医疗机构校验管理办法（试行），现场审查', 'Verification Measures (trial), on-site review'),
    sentences: {
      finding: w('没有落实的制度：', 'Systems not practised: '),
      rectify: w('补齐制度和记录，组织培训', 'Complete rules and records, and train the staff'),
    },
  },
  {
    code: 'CK-Q02',
    severity: 'GEN',
    place: 'files',
    wording: {
      title: w('病历书写和保存合规', 'Medical records are written and kept properly'),
      method: w(
        '抽 10 份；门诊病历保存不少于 15 年，住院不少于 30 年',
        'Sample 10; outpatient records at least 15 years, inpatient 30',
      ),
    },
    basis: w('《医疗机构病历管理规定》', 'Rules on Medical Records'),
    sentences: {
      finding: w('书写或保存的问题：', 'Problem of writing or keeping: '),
      rectify: w(
        '按规定书写、保存病历，并自查同类问题',
        'Write and keep records as prescribed; check for the same fault elsewhere',
      ),
    },
  },
  {
    code: 'CK-Q03',
    severity: 'KEY',
    place: 'files',
    wording: {
      title: w('限制类技术备案并按规定开展', 'Restricted technologies are filed and properly performed'),
      method: w('开展清单对照备案', 'Compare the list with the filings'),
    },
    basis: w('《医疗技术临床应用管理办法》', 'Measures on Clinical Use of Medical Technology'),
    sentences: {
      finding: w('没有备案就开展的技术：', 'Performed without filing: '),
      rectify: w('停止开展，备案后再做', 'Stop until filed'),
    },
  },
  {
    code: 'CK-Q04', // old art. 33
    severity: 'KEY',
    place: 'treatment',
    wording: {
      title: w('手术、特殊检查知情同意签字', 'Consent is signed for operations and special examinations'),
      method: w('抽 10 份', 'Sample 10'),
    },
    basis: w('条例第三十二条（2022修订）', 'Regulation, art. 32 (2022)'),
    sentences: {
      finding: w('没有签知情同意书的份数：', 'Number without signed consent: '),
      rectify: w('术前、特殊检查前签好知情同意书', 'Have consent signed beforehand'),
    },
  },
  {
    code: 'CK-I01',
    severity: 'KEY',
    place: 'files',
    wording: {
      title: w('院感管理组织、专兼职人员及制度健全', 'Infection-control body, staff and rules are in place'),
      method: w('看文件', 'See the documents'),
    },
    basis: w('《医院感染管理办法》', 'Measures on Hospital Infection'),
    sentences: {
      finding: w('没有设立或没有明确：', 'Not set up or not named: '),
      rectify: w('明确院感管理组织和专兼职人员，完善制度', 'Name the body and the officers and complete the rules'),
    },
  },
  {
    code: 'CK-I02',
    severity: 'KEY',
    place: 'treatment',
    wording: {
      title: w('消毒灭菌流程及监测记录合格', 'Sterilisation process and monitoring records are in order'),
      method: w('看最近 6 个月记录和生物监测', 'See the last six months and the biological test'),
    },
    basis: w('《消毒管理办法》', 'Measures on Disinfection'),
    sentences: {
      finding: w('流程或监测不合格：', 'Process or monitoring not in order: '),
      rectify: w(
        '规范清洗、消毒、灭菌流程，补做生物监测并留记录',
        'Follow the process, repeat the biological test and keep records',
      ),
    },
  },
  {
    code: 'CK-I03',
    severity: 'VETO',
    place: 'treatment',
    wording: {
      title: w('一次性器械不重复使用', 'Single-use devices are not reused'),
      method: w('看，对照购入和使用数量', 'Look, and reconcile purchases with use'),
    },
    basis: w('《医疗器械监督管理条例》', 'Regulation on Medical Devices'),
    sentences: {
      finding: w('发现重复使用：', 'Reuse found: '),
      rectify: w('立即停止重复使用并销毁，追查同批次', 'Stop at once, destroy them and trace the batch'),
    },
  },
  {
    code: 'CK-I04',
    severity: 'KEY',
    place: 'entrance',
    wording: {
      title: w('传染病报告、预检分诊落实', 'Infectious diseases are reported and patients triaged'),
      method: w('登记对照直报，看预检分诊', 'Compare the register with the reports; see the triage'),
    },
    basis: w('《传染病防治法》', 'Infectious Diseases Law'),
    sentences: {
      finding: w('漏报、迟报或没有预检分诊：', 'Missed or late reports, or no triage: '),
      rectify: w('补报并查明原因，设置预检分诊', 'Report, find the cause, and set up triage'),
    },
  },
  {
    code: 'CK-W01',
    severity: 'KEY',
    place: 'waste',
    wording: {
      title: w('医疗废物分类收集、专用包装、警示标识', 'Waste is segregated, packed and marked'),
      method: w('看科室和暂存间', 'Look in the departments and in the storage room'),
    },
    basis: w('《医疗废物管理条例》', 'Regulation on Medical Waste'),
    sentences: {
      finding: w('混放、没有专用包装或没有警示标识：', 'Mixed, wrongly packed or not marked: '),
      rectify: w('重新分类、更换专用包装，张贴警示标识', 'Segregate again, use proper packaging, put up the signs'),
    },
  },
  {
    code: 'CK-W02',
    severity: 'KEY',
    place: 'waste',
    wording: {
      title: w('暂时贮存不超过 2 天、设施合格', 'Stored for no more than two days, in a proper place'),
      method: w('看登记的时间', 'See the times in the log'),
    },
    basis: w('《医疗废物管理条例》第十七条', 'Regulation on Medical Waste, art. 17'),
    sentences: {
      finding: w('医疗废物暂存超过 2 天：从到', 'Stored for more than two days: from … to …'),
      rectify: w(
        '立即联系收运，改为每 2 天内收运一次，并提供之后的交接登记',
        'Have it collected now, then at least every two days; send the hand-over log from then on',
      ),
    },
  },
  {
    code: 'CK-W03',
    severity: 'KEY',
    place: 'waste',
    wording: {
      title: w('交接登记保存 3 年、转移联单完整', 'Hand-over records kept three years, manifests complete'),
      method: w('抽 3 个月', 'Sample three months'),
    },
    basis: w('《医疗废物管理条例》第十一条、第十二条', 'Regulation on Medical Waste, art. 11–12'),
    sentences: {
      finding: w('缺少的登记或联单：', 'Missing records or manifests: '),
      rectify: w('补齐登记，向处置单位补要联单', 'Complete the log and ask the disposal company for the manifests'),
    },
  },
  {
    code: 'CK-D01',
    severity: 'KEY',
    place: 'pharmacy',
    wording: {
      title: w('药品购进渠道合法、效期管理', 'Drugs are lawfully bought and in date'),
      method: w('抽 10 张购进票据', 'Sample 10 invoices'),
    },
    basis: w('《药品管理法》', 'Drug Administration Law'),
    sentences: {
      finding: w('渠道不明或过期的药品：', 'Drugs of unclear origin or out of date: '),
      rectify: w('下架封存，查清来源，建立效期检查记录', 'Remove and seal them, trace the source, keep expiry checks'),
    },
  },
  {
    code: 'CK-D02',
    severity: 'KEY',
    place: 'pharmacy',
    wording: {
      title: w('麻精药品印鉴卡有效、五专管理', 'Narcotic purchase card in force, special control'),
      method: w('看印鉴卡（3 年有效）、专柜和专账', 'See the card (three years), the cabinet and the ledger'),
    },
    basis: w('《麻醉药品和精神药品管理条例》', 'Regulation on Narcotic and Psychotropic Drugs'),
    sentences: {
      finding: w('印鉴卡或专管的问题：', 'Problem of card or control: '),
      rectify: w(
        '换领印鉴卡，落实专人、专柜、专账、专册、专用处方',
        'Renew the card; keep person, cabinet, ledger, register and prescriptions apart',
      ),
    },
  },
  {
    code: 'CK-D03',
    severity: 'GEN',
    place: 'pharmacy',
    wording: {
      title: w('处方权与抗菌药物分级管理', 'Prescribing rights and antibiotic tiers'),
      method: w('抽 20 张处方', 'Sample 20 prescriptions'),
    },
    basis: w('《处方管理办法》；《抗菌药物临床应用管理办法》', 'Prescription Measures; Antibiotics Measures'),
    sentences: {
      finding: w('越权或越级的处方：', 'Prescriptions beyond right or tier: '),
      rectify: w('公布处方权和分级名单，按月点评处方', 'Publish rights and tiers; review prescriptions monthly'),
    },
  },
  {
    code: 'CK-A01',
    severity: 'GEN',
    place: 'entrance',
    wording: {
      title: w('医疗广告与审查证明一致', 'Advertising matches its approval'),
      method: w('对照审查证明', 'Compare with the approval'),
    },
    basis: w('《医疗广告管理办法》', 'Measures on Medical Advertising'),
    sentences: {
      finding: w('与审查证明不一致或没有证明的广告：', 'Advertising without or beyond approval: '),
      rectify: w('撤下广告，取得审查证明后再发布', 'Take it down until approved'),
    },
  },
  {
    code: 'CK-A02', // old art. 37
    severity: 'GEN',
    place: 'entrance',
    wording: {
      title: w('收费明示、出具明细票据', 'Prices shown, itemised receipts given'),
      method: w('看', 'Look'),
    },
    basis: w('条例第三十六条（2022修订）', 'Regulation, art. 36 (2022)'),
    sentences: {
      finding: w('没有明示或没有明细票据：', 'Not shown or not itemised: '),
      rectify: w('公示收费项目和标准，出具明细票据', 'Show items and prices; give itemised receipts'),
    },
  },
  {
    code: 'CK-A03',
    severity: 'GEN',
    place: 'files',
    wording: {
      title: w('应急预案（停电、火灾、群体事件、突发公卫）及演练', 'Emergency plans and drills'),
      method: w('看 12 个月内的记录', 'See records of the last 12 months'),
    },
    basis: w('《突发公共卫生事件应急条例》', 'Regulation on Public Health Emergencies'),
    sentences: {
      finding: w('缺少的预案或演练：', 'Missing plan or drill: '),
      rectify: w('补齐预案，在期限内演练一次并留记录', 'Complete the plans and hold a recorded drill within the term'),
    },
  },
]
