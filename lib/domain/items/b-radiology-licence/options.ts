import { option } from '../build'

export const CATEGORY_OPTIONS = [
  option('RADIOTHERAPY', '放射治疗', 'Radiotherapy'),
  option('NUCLEAR_MEDICINE', '核医学', 'Nuclear medicine'),
  option('INTERVENTIONAL', '介入放射学', 'Interventional radiology'),
  option('XRAY_IMAGING', 'X射线影像诊断', 'X-ray imaging'),
]

export const DEVICE_KIND_OPTIONS = [
  option('DR', 'DR', 'DR'),
  option('CR', 'CR', 'CR'),
  option('CT', 'CT', 'CT'),
  option('FLUOROSCOPY', '透视', 'Fluoroscopy'),
  option('MAMMOGRAPHY', '乳腺', 'Mammography'),
  option('DENTAL_INTRAORAL', '牙科口内', 'Dental intra-oral'),
  option('DENTAL_PANORAMIC', '牙科全景', 'Dental panoramic'),
  option('CBCT', 'CBCT', 'CBCT'),
  option('DSA', 'DSA', 'DSA'),
  option('MOBILE', '移动', 'Mobile X-ray'),
  option('BONE_DENSITY', '骨密度', 'Bone densitometer'),
  option('ACCELERATOR', '加速器', 'Accelerator'),
  option('AFTERLOADER', '后装', 'Afterloader'),
  option('GAMMA_KNIFE', 'γ刀', 'Gamma knife'),
  option('SPECT', 'SPECT', 'SPECT'),
  option('PET_CT', 'PET-CT', 'PET-CT'),
  option('OTHER', '其他', 'Other'),
]

export const DEVICE_STATUS_OPTIONS = [
  option('IN_USE', '在用', 'In use'),
  option('STOPPED', '停用', 'Out of use'),
  option('SCRAPPED', '报废', 'Scrapped'),
]

export const STOP_PROOFS = [
  option('SEALED', '已封存，贴了封条', 'Sealed'),
  option('PHOTO', '没有封条，有现场照片', 'Photographed, not sealed'),
  option('REMOVED', '已拆走', 'Removed'),
]

export const RESULT_OPTIONS = [option('PASS', '合格', 'Passed'), option('FAIL', '不合格', 'Failed')]

export const EXAM_OPTIONS = [
  option('FIT', '可以从事放射工作', 'Fit'),
  option('TEMP_OFF', '暂时脱离放射工作', 'Temporarily off'),
  option('UNFIT', '不宜从事放射工作', 'Unfit'),
  option('RECHECK', '需要复查', 'To be rechecked'),
  option('SUSPECT', '疑似放射性疾病', 'Suspected radiation disease'),
]

export const SOURCE_CLASSES = [
  option('I', 'Ⅰ类', 'Category I'),
  option('II', 'Ⅱ类', 'Category II'),
  option('III', 'Ⅲ类', 'Category III'),
  option('IV', 'Ⅳ类', 'Category IV'),
  option('V', 'Ⅴ类', 'Category V'),
]

export const UNSEALED_CLASSES = [
  option('A', '甲级', 'Class A'),
  option('B', '乙级', 'Class B'),
  option('C', '丙级', 'Class C'),
]

export const INCIDENT_LEVELS = [
  option('MINOR', '一般', 'Minor'),
  option('LARGER', '较大', 'Larger'),
  option('MAJOR', '重大', 'Major'),
  option('EXTREME', '特别重大', 'Extreme'),
]
