import type { ItemLetter } from '../shared/item-letters'
import { w, type MaterialDef } from './definition'

/**
 * The 36 materials of the combined list (DOMAIN §3.5), each once, with the items that ask for it. The matrix is
 * complete for all six items, so that what a combination saves can be computed before the later items have folders.
 */

const letters = (text: string): ItemLetter[] => [...text] as ItemLetter[] // written as 'ABC' to keep the matrix readable

type Draft = Omit<MaterialDef, 'letters' | 'multiplicity' | 'requiredWhen' | 'healthCritical'> &
  Partial<Pick<MaterialDef, 'multiplicity' | 'requiredWhen' | 'healthCritical'>> & { readonly for: string }

const material = ({ for: of, ...rest }: Draft): MaterialDef => ({
  multiplicity: 'one',
  requiredWhen: 'always@1',
  healthCritical: false,
  ...rest,
  letters: letters(of),
})

const HAND_OVER = w('PDF、JPG、PNG，每份不超过 20 MB', 'PDF, JPG or PNG, up to 20 MB each')
const AS_DATA = w('在申报表里填，不用另交文件', 'Fill it in on the form; no file is needed')
const E_LICENCE = w(
  '系统从电子证照库调取；调不到时请上传扫描件',
  'Fetched from the e-licence store; upload a scan if that fails',
)
const PER_ITEM = w('每个事项写一章，一份就够', 'One document with a chapter for each item')

export const MATERIALS: readonly MaterialDef[] = [
  material({
    code: 'M01',
    for: 'ABCDEF',
    kind: 'GENERATED',
    exemption: 'NONE',
    wording: {
      title: w('医疗机构校验一件事联合申请表', 'Combined application form'),
      why: w('一张表代替每个事项各填一张', 'One form instead of one for each item'),
      how: w(
        '系统按您填的内容生成，法定代表人用验证码签名',
        'Made from your answers; the legal representative signs by one-time code',
      ),
    },
    evidence: w(
      '校验申请书格式；《医疗机构管理条例》第二十一条',
      'Verification form; Regulation on Medical Institutions, art. 21',
    ),
  }),
  material({
    code: 'M02',
    for: 'ABCDEF',
    kind: 'PULLED',
    exemption: 'ECERT',
    requiredWhen: 'handlerIsNotLegalRep@1',
    wording: {
      title: w('授权委托书及经办人身份证明', 'Power of attorney and handler’s ID'),
      why: w('经办人不是法定代表人，要有授权', 'The handler is not the legal representative and needs a mandate'),
      how: w('身份证明用电子证照；委托书在线签名', 'ID by e-licence; the mandate is signed online'),
    },
    evidence: w('委托代理的一般要求', 'General rule on acting for another'),
  }),
  material({
    code: 'M03',
    for: 'AB',
    kind: 'PULLED',
    exemption: 'ECERT',
    wording: {
      title: w('主体资格证明（营业执照、事业单位法人证书或民办非企业单位登记证书）', 'Legal-entity certificate'),
      why: w('核对申请人是谁', 'To check who applies'),
      how: E_LICENCE,
    },
    evidence: w('申请人主体资格的一般要求', 'General rule on the applicant’s legal status'),
  }),
  material({
    code: 'M04',
    for: 'ABCDEF',
    kind: 'PULLED',
    exemption: 'ECERT',
    wording: {
      title: w('《医疗机构执业许可证》正、副本', 'Practice licence, original and copy'),
      why: w('校验的就是它，结论要加注在副本上', 'This is what is verified; the conclusion is entered on its copy'),
      how: w(
        '系统从电子证照库调取；没有电子证照时请上传副本扫描件',
        'Fetched from the e-licence store; if there is none, upload a scan of the copy',
      ),
    },
    evidence: w(
      '《医疗机构管理条例》第二十一条；校验管理办法',
      'Regulation on Medical Institutions, art. 21; Verification Measures',
    ),
  }),
  material({
    code: 'M05',
    for: 'B',
    kind: 'PULLED',
    exemption: 'ECERT',
    wording: {
      title: w('《放射诊疗许可证》正、副本', 'Radiology licence, original and copy'),
      why: w('核对许可项目和有效状态', 'To check the licensed categories and its status'),
      how: E_LICENCE,
    },
    evidence: w('《放射诊疗管理规定》第十七条', 'Rules on Radiological Diagnosis and Treatment, art. 17'),
  }),
  material({
    code: 'M06',
    for: 'CDEF',
    kind: 'PULLED',
    exemption: 'ECERT',
    requiredWhen: 'hasMchLicence@1',
    wording: {
      title: w('《母婴保健技术服务执业许可证》正、副本', 'MCH licence, original and copy'),
      why: w(
        '核对许可的技术项目；婚检加注在执业许可证上的不用交',
        'To check the licensed technologies; not needed where pre-marital examination is annotated on the practice licence',
      ),
      how: E_LICENCE,
    },
    evidence: w('《母婴保健法实施办法》第三十五条', 'Implementing Measures of the MCH Law, art. 35'),
  }),
  material({
    code: 'M07',
    for: 'ABCDEF',
    kind: 'FILE',
    exemption: 'NONE',
    wording: {
      title: w('校验期工作总结（分专项章节）', 'Work report for the verification period, a chapter per item'),
      why: w(
        '写明校验期内的执业情况，几项共用一份',
        'Describes the practice in the period; one report serves all items',
      ),
      how: w(
        `${PER_ITEM.zh}。PDF，不超过 20 MB，有模板可下载`,
        `${PER_ITEM.en}. PDF up to 20 MB; a template is provided`,
      ),
    },
    evidence: w('医疗机构校验管理办法（试行）', 'Verification Measures (trial)'),
  }),
  material({
    code: 'M08',
    for: 'AB',
    kind: 'STRUCTURED',
    exemption: 'PROMISE',
    promisedWhen: 'hasNoChanges@1',
    sections: ['a-departments', 'b-devices'],
    wording: {
      title: w(
        '执业登记事项、人员、科室、大型设备变更情况表',
        'Changes in registered matters, staff, departments and large equipment',
      ),
      why: w(
        '有变化的填变化；都没变的，承诺“没有变化”就行',
        'List what changed; if nothing did, a “no change” statement is enough',
      ),
      how: AS_DATA,
    },
    evidence: w('医疗机构校验管理办法（试行）', 'Verification Measures (trial)'),
  }),
  material({
    code: 'M09',
    for: 'ABCDEF',
    kind: 'STRUCTURED',
    exemption: 'SHARE',
    sections: ['persons'],
    wording: {
      title: w('卫生技术人员名录及资格、执业证书', 'Roster of health-technical staff with certificates'),
      why: w('核对在岗人员都已注册', 'To check that everyone at work is registered'),
      how: w(
        '名单由电子化注册系统带出，请核对；带不出的请补填',
        'Filled from the e-registration system; check it and add whoever is missing',
      ),
    },
    evidence: w(
      '《医师法》第十三条、第十四条；《护士条例》第八条',
      'Physicians Law, art. 13–14; Nurses Regulation, art. 8',
    ),
  }),
  material({
    code: 'M10',
    for: 'A',
    kind: 'STRUCTURED',
    exemption: 'SHARE',
    sections: ['a-conduct'],
    wording: {
      title: w('校验期内接受检查、指导结果及整改情况', 'Inspections received and corrections made in the period'),
      why: w(
        '看检查出的问题是不是都改了；没有检查就填“没有”',
        'To see that findings were corrected; “none” is a valid answer',
      ),
      how: w('由医疗监管系统带出，请核对', 'Filled from the supervision system; check it'),
    },
    evidence: w('医疗机构校验管理办法（试行）', 'Verification Measures (trial)'),
  }),
  material({
    code: 'M11',
    for: 'A',
    kind: 'STRUCTURED',
    exemption: 'NONE',
    sections: ['a-conduct'],
    wording: {
      title: w('医疗民事赔偿（补偿）及卫生技术人员违法违规执业处理情况', 'Civil compensation and staff violations'),
      why: w(
        '如实填，没有就填“没有”；不要写患者姓名和证件号',
        'State them, or “none”; never write a patient’s name or ID number',
      ),
      how: AS_DATA,
    },
    evidence: w('医疗机构校验管理办法（试行）', 'Verification Measures (trial)'),
  }),
  material({
    code: 'M12',
    for: 'A',
    kind: 'STRUCTURED',
    exemption: 'NONE',
    requiredWhen: 'hasRestrictedTechnology@1',
    acceptsFile: true,
    sections: ['a-departments'],
    wording: {
      title: w('特殊（限制类）医疗技术项目开展情况', 'Special and restricted technologies performed'),
      why: w('开展了限制类技术才要填', 'Only if restricted technologies are performed'),
      how: w('在申报表里填，有总结材料的可以附上', 'Fill it in on the form; a report may be attached'),
    },
    evidence: w('医疗机构校验管理办法（试行）', 'Verification Measures (trial)'),
  }),
  material({
    code: 'M13',
    for: 'A',
    kind: 'PULLED',
    exemption: 'SHARE',
    requiredWhen: 'premisesNeedProof@1',
    wording: {
      title: w('执业场所产权或使用权证明', 'Proof of ownership or tenancy of the premises'),
      why: w(
        '地址、面积有变化，或租期到不了下次校验',
        'Address or area changed, or the lease ends before the next due date',
      ),
      how: w(
        '系统调取不动产登记信息；调不到时请上传房产证或租赁合同',
        'Fetched from the real-estate register; otherwise upload the deed or the lease',
      ),
    },
    evidence: w('医疗机构基本标准（场所要求）', 'Basic standards for medical institutions (premises)'),
  }),
  material({
    code: 'M14',
    for: 'A',
    kind: 'PULLED',
    exemption: 'SHARE',
    requiredWhen: 'fireProofNeeded@1',
    wording: {
      title: w('消防验收（备案）或消防安全检查合格证明', 'Fire-safety acceptance, filing or check document'),
      why: w('没有在册的消防文件，或场所有改动', 'No fire document on file, or the premises were altered'),
      how: w(
        '系统向住建、消防部门调取；调不到时请上传',
        'Fetched from the housing and fire authorities; otherwise upload it',
      ),
    },
    evidence: w('《消防法》；医疗机构校验管理办法（试行）', 'Fire Protection Law; Verification Measures (trial)'),
  }),
  material({
    code: 'M15',
    for: 'A',
    kind: 'FILE',
    exemption: 'NONE',
    sections: ['a-safety'],
    wording: {
      title: w('医疗废物集中处置协议及转移记录汇总', 'Medical-waste disposal agreement and transfer summary'),
      why: w('核对协议在有效期内、按时收运', 'To check that the agreement is in force and collections are regular'),
      how: w(
        '协议和转移汇总合成一份 PDF；协议编号、有效期在申报表里填',
        'One PDF with agreement and summary; number and validity go into the form',
      ),
    },
    evidence: w('《医疗废物管理条例》', 'Regulation on Medical Waste'),
  }),
  material({
    code: 'M16',
    for: 'A',
    kind: 'FILE',
    exemption: 'NONE',
    wording: {
      title: w('医疗质量安全与医院感染管理自查报告', 'Self-inspection report on quality, safety and infection control'),
      why: w('先自己查一遍，现场就少查一遍', 'What you checked yourself shortens the visit'),
      how: w('PDF，按模板写', 'PDF, following the template'),
    },
    evidence: w('医疗机构校验管理办法（试行）', 'Verification Measures (trial)'),
  }),
  material({
    code: 'M17',
    for: 'A',
    kind: 'PULLED',
    exemption: 'SHARE',
    requiredWhen: 'hasSewageDuty@1',
    wording: {
      title: w('排污许可证或排污登记回执', 'Discharge permit or registration receipt'),
      why: w('有污水处理设施的机构才要', 'Only for institutions with sewage treatment'),
      how: w('系统向生态环境部门调取；调不到时请上传', 'Fetched from the ecology authority; otherwise upload it'),
    },
    evidence: w('《排污许可管理条例》', 'Regulation on Pollutant Discharge Permits'),
  }),
  material({
    code: 'M18',
    for: 'B',
    kind: 'STRUCTURED',
    exemption: 'NONE',
    sections: ['b-devices'],
    wording: {
      title: w('放射诊疗设备清单及变动情况表', 'List of radiological equipment and changes'),
      why: w('设备要和许可、检测报告、机房一一对上', 'Devices must match licence, test reports and rooms'),
      how: AS_DATA,
    },
    evidence: w('《放射诊疗管理规定》第十七条', 'Rules on Radiological Diagnosis and Treatment, art. 17'),
  }),
  material({
    code: 'M19',
    for: 'B',
    kind: 'FILE',
    exemption: 'NONE',
    multiplicity: 'perDevice',
    healthCritical: true,
    wording: {
      title: w('放射诊疗设备性能检测报告', 'Equipment test report'),
      why: w(
        '每台在用设备一份，12 个月内的状态检测；新换设备交验收检测',
        'One per device in use: status test within 12 months, acceptance test for a new device',
      ),
      how: w(
        'PDF，要看得见检测机构资质编号和结论',
        'PDF showing the laboratory’s qualification number and the conclusion',
      ),
    },
    evidence: w('《放射诊疗管理规定》第二十条', 'Rules on Radiological Diagnosis and Treatment, art. 20'),
  }),
  material({
    code: 'M20',
    for: 'B',
    kind: 'FILE',
    exemption: 'NONE',
    multiplicity: 'perRoom',
    healthCritical: true,
    wording: {
      title: w('放射诊疗工作场所防护检测报告', 'Workplace radiation-protection test report'),
      why: w('每间机房一份，校验期内的', 'One per room, made within the verification period'),
      how: w(
        'PDF；几间机房在一份报告里的，传一次、勾选几间',
        'PDF; a report that covers several rooms is uploaded once',
      ),
    },
    evidence: w('《放射诊疗管理规定》第二十一条', 'Rules on Radiological Diagnosis and Treatment, art. 21'),
  }),
  material({
    code: 'M21',
    for: 'B',
    kind: 'PULLED',
    exemption: 'SHARE',
    multiplicity: 'perWorker',
    healthCritical: true,
    wording: {
      title: w('放射工作人员个人剂量监测报告', 'Personal dose monitoring reports'),
      why: w('最近 12 个月，每次间隔不超过 90 天', 'The last 12 months, at most 90 days apart'),
      how: w('系统向监测机构调取；调不到时请上传', 'Fetched from the monitoring laboratory; otherwise upload them'),
    },
    evidence: w(
      '《放射工作人员职业健康管理办法》第十一条',
      'Measures on Occupational Health of Radiation Workers, art. 11',
    ),
  }),
  material({
    code: 'M22',
    for: 'B',
    kind: 'FILE',
    exemption: 'NONE',
    multiplicity: 'perWorker',
    healthCritical: true,
    wording: {
      title: w('放射工作人员职业健康检查（监护）资料', 'Occupational health records'),
      why: w(
        '每人一份，2 年内的体检；系统只登记结论',
        'One per worker, exam within 2 years; only the conclusion is recorded',
      ),
      how: HAND_OVER,
    },
    evidence: w(
      '《放射工作人员职业健康管理办法》第十九条',
      'Measures on Occupational Health of Radiation Workers, art. 19',
    ),
  }),
  material({
    code: 'M23',
    for: 'B',
    kind: 'FILE',
    exemption: 'NONE',
    multiplicity: 'perWorker',
    healthCritical: true,
    wording: {
      title: w('放射防护和有关法律知识培训证明', 'Radiation-protection training certificate'),
      why: w(
        '每人一份，2 年内的培训；几个人一张证明的，传一次',
        'One per worker, within 2 years; a shared certificate is uploaded once',
      ),
      how: HAND_OVER,
    },
    evidence: w('《放射工作人员职业健康管理办法》', 'Measures on Occupational Health of Radiation Workers'),
  }),
  material({
    code: 'M24',
    for: 'B',
    kind: 'FILE',
    exemption: 'PROMISE',
    promisedWhen: 'protectionUnchanged@1',
    wording: {
      title: w('放射防护管理组织、质量保证方案和管理制度', 'Radiation management body, QA programme and rules'),
      why: w(
        '首次校验或有变化才交；没变的，承诺就行',
        'Only at the first verification or after a change; otherwise a statement is enough',
      ),
      how: HAND_OVER,
    },
    evidence: w('《放射诊疗管理规定》第六条', 'Rules on Radiological Diagnosis and Treatment, art. 6'),
  }),
  material({
    code: 'M25',
    for: 'B',
    kind: 'FILE',
    exemption: 'NONE',
    wording: {
      title: w('放射事件应急处理预案及演练记录', 'Radiation incident plan and drill record'),
      why: w('每年至少演练一次', 'A drill at least once a year'),
      how: HAND_OVER,
    },
    evidence: w('《放射诊疗管理规定》第十九条', 'Rules on Radiological Diagnosis and Treatment, art. 19'),
  }),
  material({
    code: 'M26',
    for: 'B',
    kind: 'PULLED',
    exemption: 'ECERT',
    wording: {
      title: w('《辐射安全许可证》', 'Radiation safety licence'),
      why: w(
        '生态环境部门发的证，要在有效期内、范围对得上',
        'Issued by the ecology authority; must be in force and cover the devices',
      ),
      how: w('系统向生态环境部门调取；调不到时请上传', 'Fetched from the ecology authority; otherwise upload it'),
    },
    evidence: w(
      '《放射性同位素与射线装置安全和防护条例》第十三条',
      'Regulation on Radioisotopes and Radiation Devices, art. 13',
    ),
  }),
  material({
    code: 'M27',
    for: 'B',
    kind: 'PULLED',
    exemption: 'ECERT',
    requiredWhen: 'hasCatalogueEquipment@1',
    wording: {
      title: w('大型医用设备配置许可证', 'Large-equipment configuration licence'),
      why: w('有甲、乙类目录设备才要', 'Only for devices of the Class A or B catalogue'),
      how: E_LICENCE,
    },
    evidence: w('《大型医用设备配置许可管理目录（2023年）》', 'Large Equipment Licensing Catalogue (2023)'),
  }),
  material({
    code: 'M28',
    for: 'CDEF',
    kind: 'PULLED',
    exemption: 'SHARE',
    multiplicity: 'perPerson',
    healthCritical: true,
    wording: {
      title: w('母婴保健技术考核合格证书（或医师执业证书加注）', 'MCH technical assessment certificate, or annotation'),
      why: w('从事专项技术的人员每人一份', 'One per person performing the technology'),
      how: w('系统从人员信息调取；调不到时请上传', 'Fetched from the personnel register; otherwise upload it'),
    },
    evidence: w('《母婴保健法实施办法》第三十五条', 'Implementing Measures of the MCH Law, art. 35'),
  }),
  material({
    code: 'M29',
    for: 'CDEF',
    kind: 'STRUCTURED',
    exemption: 'NONE',
    sections: ['mch-standard', 'mch-licence'],
    wording: {
      title: w('专项技术服务用房、设备、人员自查表', 'Self-check of rooms, equipment and staff'),
      why: w('对照基本标准自查，每项技术一章', 'Against the basic standard, a chapter per technology'),
      how: AS_DATA,
    },
    evidence: w('《母婴保健专项技术服务基本标准》', 'Basic Standards for MCH Special Technologies'),
  }),
  material({
    code: 'M30',
    for: 'C',
    kind: 'STRUCTURED',
    exemption: 'SHARE',
    sections: ['c-deliveries'],
    wording: {
      title: w('住院分娩、母婴死亡及出生缺陷监测统计', 'Delivery, death and birth-defect statistics'),
      why: w('核对按规定报告', 'To check that reports were made'),
      how: AS_DATA,
    },
    evidence: w('《母婴保健法实施办法》', 'Implementing Measures of the MCH Law'),
  }),
  material({
    code: 'M31',
    for: 'C',
    kind: 'STRUCTURED',
    exemption: 'NONE',
    sections: ['c-birth-certificates'],
    wording: {
      title: w('《出生医学证明》管理自查表', 'Birth-certificate self-check'),
      why: w('领用、签发、作废、库存要对得上', 'Received, issued, voided and stock must balance'),
      how: AS_DATA,
    },
    evidence: w('《母婴保健法》第二十三条', 'MCH Law, art. 23'),
  }),
  material({
    code: 'M32',
    for: 'D',
    kind: 'STRUCTURED',
    exemption: 'NONE',
    acceptsFile: true,
    sections: ['d-procedures'],
    wording: {
      title: w(
        '手术登记、知情同意及禁止“两非”落实自查',
        'Procedure register, consent and anti-sex-selection self-check',
      ),
      why: w('核对登记、同意书和禁止“两非”的措施', 'To check register, consent and measures'),
      how: w('在申报表里填，并附样本 PDF', 'Fill it in on the form and attach a sample PDF'),
    },
    evidence: w('《母婴保健法》第三十二条', 'MCH Law, art. 32'),
  }),
  material({
    code: 'M33',
    for: 'E',
    kind: 'STRUCTURED',
    exemption: 'SHARE',
    sections: ['e-exams'],
    wording: {
      title: w('婚前医学检查年度报表及质控资料', 'Pre-marital examination annual return and quality control'),
      why: w('核对婚检数量和质控', 'To check numbers and quality control'),
      how: AS_DATA,
    },
    evidence: w('《母婴保健法实施办法》', 'Implementing Measures of the MCH Law'),
  }),
  material({
    code: 'M34',
    for: 'F',
    kind: 'FILE',
    exemption: 'NONE',
    wording: {
      title: w('与产前诊断机构转会诊协议', 'Referral agreement with a prenatal-diagnosis institution'),
      why: w('高风险孕妇要有地方转诊', 'High-risk women must have a place to be referred to'),
      how: HAND_OVER,
    },
    evidence: w('产前筛查技术管理要求', 'Rules on prenatal screening'),
  }),
  material({
    code: 'M35',
    for: 'F',
    kind: 'FILE',
    exemption: 'NONE',
    wording: {
      title: w('产前筛查实验室室间质评合格证明', 'Prenatal-screening laboratory EQA certificate'),
      why: w(
        '自己检测的交质评证明，委托检测的交委托合同',
        'EQA certificate for an own laboratory, otherwise the outsourcing contract',
      ),
      how: HAND_OVER,
    },
    evidence: w('产前筛查技术管理要求', 'Rules on prenatal screening'),
  }),
  material({
    code: 'M36',
    for: 'ABCDEF',
    kind: 'GENERATED',
    exemption: 'NONE',
    wording: {
      title: w('材料真实性及信用承诺书', 'Truthfulness and credit undertaking'),
      why: w('对所填内容负责', 'You answer for what you declare'),
      how: w('法定代表人用验证码签名', 'The legal representative signs by one-time code'),
    },
    evidence: w('《行政许可法》第三十一条', 'Administrative Licensing Law, art. 31'),
  }),
]
