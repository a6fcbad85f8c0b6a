import { w, type DeskCheckDef } from '../definition'

/** DOMAIN §3.6: DR12–DR16. */
export const RADIOLOGY_DESK_CHECKS: DeskCheckDef[] = [
  {
    code: 'DR12',
    wording: {
      title: w('每台设备都有合格机构的状态检测报告', 'Each device has a status report from a qualified laboratory'),
      look: w(
        '看检测机构资质编号、出厂编号和结论',
        'See the laboratory’s qualification number, the serial number and the conclusion',
      ),
      ifNot: w('责令整改', 'Order correction'),
    },
    outcomes: ['RECTIFY'],
    rules: ['AV22'],
    materials: ['M19'],
    sections: ['b-devices'],
  },
  {
    code: 'DR13',
    wording: {
      title: w('每间机房都有防护检测报告', 'Each room has a protection test report'),
      look: w('看报告里的机房名称和结论', 'See the room names in the report and the conclusion'),
      ifNot: w('责令整改', 'Order correction'),
    },
    outcomes: ['RECTIFY'],
    rules: ['AV23'],
    materials: ['M20'],
    sections: ['b-rooms'],
  },
  {
    code: 'DR14',
    wording: {
      title: w('放射工作人员四份名单一致', 'Worker, dose, exam and training lists agree'),
      look: w('人员、剂量、体检、培训逐人对上', 'Match worker, dose, exam and training person by person'),
      ifNot: w('责令整改', 'Order correction'),
    },
    outcomes: ['RECTIFY'],
    rules: ['AV24', 'AV25', 'AV26', 'AV27'],
    materials: ['M21', 'M22', 'M23'],
    sections: ['b-workers'],
  },
  {
    code: 'DR15',
    wording: {
      title: w(
        '新换设备办过变更审批和验收检测',
        'New or replaced devices went through change approval and acceptance test',
      ),
      look: w(
        '看变更批准文号、验收检测日期和启用日期',
        'See the approval number, the acceptance test and the first day of use',
      ),
      ifNot: w('没办就用上的，建议暂缓', 'If used without it, propose deferral'),
    },
    outcomes: ['DEFER'],
    rules: ['AV21', 'AV22'],
    materials: ['M08', 'M18', 'M19'],
    sections: ['b-devices'],
  },
  {
    code: 'DR16',
    wording: {
      title: w('辐射安全许可证的种类和范围覆盖全部设备', 'The radiation safety licence covers all devices'),
      look: w('对照许可证副本的装置清单', 'Compare with the device list on the licence copy'),
      ifNot: w('责令整改', 'Order correction'),
    },
    outcomes: ['RECTIFY'],
    rules: ['AV28'],
    materials: ['M26'],
    sections: ['b-licence', 'b-devices'],
  },
]
