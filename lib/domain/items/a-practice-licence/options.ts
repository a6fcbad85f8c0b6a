import { option } from '../build'

export const TENURES = [
  option('OWNED', '自有', 'Owned'),
  option('LEASED', '租赁', 'Leased'),
  option('FREE', '无偿使用', 'Used free of charge'),
]

export const FIRE_DOCUMENTS = [
  option('ACCEPTANCE', '消防验收意见书', 'Fire acceptance opinion'),
  option('FILING', '消防验收备案凭证', 'Fire acceptance filing'),
  option('CHECK', '消防安全检查合格证', 'Fire-safety check certificate'),
  option('OTHER', '其他证明', 'Other document'),
]

export const SEWAGE_FACILITIES = [
  option('NONE', '没有自建设施，直接进市政管网', 'No own plant, municipal sewer'),
  option('OWN', '自建处理设施', 'Own treatment plant'),
  option('SHARED', '和别的单位共用', 'Shared with another unit'),
]

export const DEPARTMENT_CHANGES = [
  option('NONE', '没有变化', 'No change'),
  option('NEW', '新增', 'New'),
  option('CANCEL', '取消', 'Dropped'),
]

export const CHANGE_MATTERS = [
  option('NAME', '名称', 'Name'),
  option('ADDRESS', '地址', 'Address'),
  option('LEGAL_REP', '法定代表人', 'Legal representative'),
  option('PRINCIPAL', '主要负责人', 'Principal'),
  option('DEPARTMENTS', '诊疗科目', 'Departments'),
  option('BEDS', '床位（牙椅）', 'Beds or chairs'),
  option('CAPITAL', '注册资金', 'Capital'),
]

export const EQUIPMENT_CLASSES = [option('A', '甲类', 'Class A'), option('B', '乙类', 'Class B')]

export const COMPENSATION_KINDS = [
  option('ACCIDENT', '医疗事故赔偿', 'Medical accident'),
  option('MEDIATION', '调解', 'Mediation'),
  option('JUDGMENT', '判决', 'Judgment'),
  option('SETTLEMENT', '和解', 'Settlement'),
]

export const RESPONSIBILITIES = [
  option('FULL', '完全责任', 'Full'),
  option('MAIN', '主要责任', 'Main'),
  option('EQUAL', '同等责任', 'Equal'),
  option('MINOR', '次要责任', 'Minor'),
  option('SLIGHT', '轻微责任', 'Slight'),
  option('NONE', '没有责任', 'None'),
  option('UNDETERMINED', '没有认定', 'Not determined'),
]
