import { option } from '../build'

export const USCC_ABSENT_REASONS = [
  option('VILLAGE', '村卫生室，没有单独代码', 'Village clinic without a code of its own'),
  option('INDIVIDUAL', '个人举办，还没有办', 'Run by a natural person, not yet issued'),
  option('INTERNAL', '单位内设机构，用主办单位的', 'Internal unit of another body'),
]

export const OWNERSHIPS = [
  option('STATE', '全民', 'State'),
  option('COLLECTIVE', '集体', 'Collective'),
  option('SHARES', '股份', 'Joint-stock'),
  option('PRIVATE', '私有', 'Private'),
  option('SINO_FOREIGN', '中外合资合作', 'Sino-foreign joint venture'),
  option('OTHER', '其他', 'Other'),
]

export const AFFILIATIONS = [
  option('CENTRAL', '中央', 'Central'),
  option('PROVINCE', '省', 'Province'),
  option('CITY', '市', 'City'),
  option('COUNTY', '县（区）', 'County or district'),
  option('TOWNSHIP', '乡镇（街道）', 'Township'),
  option('VILLAGE', '村', 'Village'),
  option('ENTERPRISE', '企业', 'Enterprise'),
  option('NONE', '无隶属', 'None'),
  option('OTHER', '其他', 'Other'),
]

export const SERVICE_TARGETS = [
  option('PUBLIC', '社会', 'The public'),
  option('INTERNAL', '内部', 'Own staff'),
  option('FOREIGN', '境外人员', 'People from abroad'),
]

export const MANAGEMENT_NATURES = [
  option('1', '非营利', 'Non-profit'),
  option('2', '营利', 'For-profit'),
  option('9', '其他', 'Other'),
]

export const LEVELS = [
  option('3A', '三级甲等', 'Level 3, grade A'),
  option('3B', '三级乙等', 'Level 3, grade B'),
  option('3', '三级（未定等）', 'Level 3, not graded'),
  option('2A', '二级甲等', 'Level 2, grade A'),
  option('2B', '二级乙等', 'Level 2, grade B'),
  option('2', '二级（未定等）', 'Level 2, not graded'),
  option('1A', '一级甲等', 'Level 1, grade A'),
  option('1B', '一级乙等', 'Level 1, grade B'),
  option('1', '一级（未定等）', 'Level 1, not graded'),
  option('NONE', '未评', 'Not assessed'),
]

export const ID_TYPES = [
  option('RESIDENT_ID', '居民身份证', 'Resident ID card'),
  option('PASSPORT', '护照', 'Passport'),
  option('HK_MACAO_PERMIT', '港澳居民来往内地通行证', 'Mainland travel permit for Hong Kong and Macao'),
  option('TAIWAN_PERMIT', '台湾居民来往大陆通行证', 'Mainland travel permit for Taiwan'),
  option('FOREIGN_PR_CARD', '外国人永久居留身份证', 'Foreign permanent resident card'),
]

export const LICENCE_KIND_OPTIONS = [
  option('PRACTICE', '医疗机构执业许可证', 'Practice licence'),
  option('RADIOLOGY', '放射诊疗许可证', 'Radiology licence'),
  option('MCH', '母婴保健技术服务执业许可证', 'MCH licence'),
]

export const LICENCE_STATUSES = [
  option('VALID', '有效', 'In force'),
  option('DEFERRED', '暂缓校验', 'Deferred'),
  option('SUSPENDED_WITH_A', '随执业许可证暂停', 'Suspended with the practice licence'),
  option('OVERDUE', '逾期未校验', 'Overdue'),
  option('CANCELLED', '已注销', 'Cancelled'),
  option('REVOKED', '已吊销', 'Revoked'),
]

export const ITEM_OPTIONS = [
  option('A', '医疗机构执业许可证校验', 'Practice licence'),
  option('B', '放射诊疗许可证校验', 'Radiology licence'),
  option('C', '助产技术校验', 'Midwifery'),
  option('D', '结扎手术、终止妊娠手术校验', 'Sterilisation and termination'),
  option('E', '婚前医学检查校验', 'Pre-marital examination'),
  option('F', '产前筛查校验', 'Prenatal screening'),
]

export const PERSON_KIND_OPTIONS = [
  option('PHYSICIAN', '执业医师', 'Physician'),
  option('ASSISTANT', '执业助理医师', 'Assistant physician'),
  option('NURSE', '护士', 'Nurse'),
  option('PHARMACIST', '药师', 'Pharmacist'),
  option('LAB', '检验技师', 'Laboratory technician'),
  option('IMAGING', '影像技师', 'Imaging technician'),
  option('OTHER', '其他卫生技术人员', 'Other health-technical staff'),
  option('ADMIN', '行政后勤', 'Administration and support'),
]

export const PERSON_CATEGORIES = [
  option('CLINICAL', '临床', 'Clinical medicine'),
  option('DENTAL', '口腔', 'Dentistry'),
  option('PUBLIC_HEALTH', '公共卫生', 'Public health'),
  option('TCM', '中医', 'Traditional Chinese medicine'),
  option('NURSING', '护理', 'Nursing'),
]

export const DELIVERY_MODES = [
  option('ELECTRONIC', '电子送达，在本系统下载', 'Electronic, downloaded here'),
  option('WINDOW', '到窗口领取', 'Collected at the window'),
  option('EMS', '邮寄', 'By post (EMS)'),
]

export const CHANNELS = [
  option('ONLINE', '网上', 'Online'),
  option('WINDOW', '窗口', 'Window'),
  option('SELF', '自助机', 'Self-service terminal'),
  option('VIDEO', '视频办', 'Video help'),
]
