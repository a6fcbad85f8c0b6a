import { addMonths, type IsoDate } from '../../shared/dates'
import { deviceTitle, inUseDevices } from '../facts'
import type { FormDevice, FormRoom } from '../form'
import { w } from '../definition'
import { categoryOfDevice } from '../parameters'
import { dataOf } from '../registers'
import {
  fail,
  fill,
  namesOf,
  notApplicable,
  pass,
  sayDay,
  unavailable,
  type Rule,
  type RuleContext,
  type RuleFact,
} from './contract'
import { periodOf } from './read'

const DEVICES = { zh: '台', en: 'devices' }
const ROOMS = { zh: '间', en: 'rooms' }
const NO_DEVICES = w('没有在用设备', 'No device is in use')

const deviceFact = (device: FormDevice): RuleFact => {
  const title = deviceTitle(device)
  return { kind: 'device', ref: device.serialNo ?? title, ...(title ? { label: title } : {}) }
}
const roomFact = (room: FormRoom): RuleFact => ({ kind: 'room', ref: room.name ?? '' })

/** AV21: scrapped devices are gone; stopped ones still stand under the licence. */
export const devicesWithinLicence: Rule = ({ form, registers, parameters }) => {
  const devices = (form.b?.devices ?? []).filter((device) => device.kind && device.status !== 'SCRAPPED')
  if (devices.length === 0) return notApplicable(w('没有放射诊疗设备', 'There is no radiological equipment'))
  const licence = dataOf(registers.licence)?.licences?.find(({ kind }) => kind === 'RADIOLOGY')
  if (!licence?.categories) {
    return unavailable(
      w(
        '没有调到放射诊疗许可证，今晚再查；请上传副本扫描件，不影响提交',
        'The radiology licence was not found; we look again tonight. Upload a scan, you can still submit',
      ),
      'b.categories',
    )
  }
  const licensed = licence.categories
  const outside = devices.filter(
    (device) => device.kind && !licensed.includes(categoryOfDevice(device.kind, parameters)),
  )
  if (outside.length === 0) return pass(w('设备都在许可项目内', 'All devices are within the licence'))
  const facts = outside.map(deviceFact)
  const names = namesOf(facts, DEVICES)
  const inUse = outside.some((device) => device.status === 'IN_USE')
  return fail(inUse ? ['DEFER', 'RECTIFY'] : 'RECTIFY', {
    facts,
    message: fill(
      inUse
        ? w(
            '{names}不在许可项目内却在使用，请立即停用并办理变更',
            'In use outside the licence: {names}. Stop using it and apply for the change',
          )
        : w(
            '{names}不在许可项目内，请办理变更或拆除',
            'Outside the licence: {names}. Apply for the change or remove it',
          ),
      { names: names.zh },
      { names: names.en },
    ),
    jump: 'b.devices',
  })
}

type Test = FormDevice['statusTest']

const isRecent = (test: Test, from: IsoDate): boolean =>
  Boolean(test?.date && test.date >= from && test.result === 'PASS')

/**
 * What counts is the later of the two tests: a new device has only its acceptance test, and the material list (M19)
 * takes it in place of the status test in the first year.
 */
function latestTest(device: FormDevice): Test {
  const [status, acceptance] = [device.statusTest, device.acceptanceTest]
  if (!status?.date) return acceptance?.date ? acceptance : status
  return acceptance?.date && acceptance.date > status.date ? acceptance : status
}

/** AV22. */
export const devicesTested: Rule = ({ form, decisionDate, parameters }) => {
  const devices = inUseDevices(form)
  if (devices.length === 0) return notApplicable(NO_DEVICES)
  const from = addMonths(decisionDate, -parameters.statusTestMonths)
  const failed = devices.filter((device) => latestTest(device)?.result === 'FAIL')
  const due = devices.filter((device) => !failed.includes(device) && !isRecent(latestTest(device), from))
  if (failed.length > 0) {
    const facts = failed.map(deviceFact)
    const names = namesOf(facts, DEVICES)
    return fail(['DEFER', 'RECTIFY'], {
      facts: [...facts, ...due.map(deviceFact)],
      message: fill(
        w('{names}检测不合格还在使用，请立即停用', 'Failed its test and still in use: {names}. Stop using it at once'),
        { names: names.zh },
        { names: names.en },
      ),
      jump: 'b.devices',
    })
  }
  if (due.length === 0)
    return pass(w('在用设备都有 12 个月内的合格检测', 'Every device in use passed a test within 12 months'))
  const facts = due.map(deviceFact)
  const names = namesOf(facts, DEVICES)
  const day = sayDay(from)
  return fail('RECTIFY', {
    facts: [...facts, { kind: 'date', ref: from }],
    message: fill(
      w('{names}缺 {day}之后的合格检测报告', 'No passed test since {day}: {names}'),
      { names: names.zh, day: day.zh },
      { names: names.en, day: day.en },
    ),
    jump: 'b.devices',
  })
}

/** AV23: inside the period; a late filing may bring a test made after it. */
export const roomsTested: Rule = (context) => {
  const rooms = context.form.b?.rooms ?? []
  if (rooms.length === 0) return notApplicable(w('没有放射工作场所', 'There is no room'))
  const period = periodOf(context, 'B')
  const from = period?.from ?? addMonths(context.decisionDate, -context.parameters.statusTestMonths)
  const untested = rooms.filter(
    ({ test }) => !test?.date || test.result !== 'PASS' || test.date < from || test.date > context.decisionDate,
  )
  if (untested.length === 0) return pass(w('机房都有校验期内的合格检测', 'Every room passed a test within the period'))
  const facts = untested.map(roomFact)
  const names = namesOf(facts, ROOMS)
  const day = sayDay(from)
  return fail('RECTIFY', {
    facts: [...facts, { kind: 'date', ref: from }],
    message: fill(
      w(
        '{names}缺校验期内（{day}起）的合格防护检测',
        'No passed protection test within the period (from {day}): {names}',
      ),
      { names: names.zh, day: day.zh },
      { names: names.en, day: day.en },
    ),
    jump: 'b.rooms',
  })
}

/** AV28: the ecology authority's licence, on the decision date. */
export const radiationSafetyLicenceValid: Rule = ({ registers, decisionDate }) => {
  const licence = dataOf(registers.ecology)
  const jump = 'b.radSafety.validTo'
  if (!licence)
    return unavailable(
      w(
        '生态环境部门没有响应，今晚再查；您也可以上传许可证，不影响提交',
        'The ecology authority did not answer; we ask again tonight. You may upload the licence, you can still submit',
      ),
      jump,
    )
  const isLive = !licence.status || licence.status === 'VALID'
  if (isLive && licence.validTo && licence.validTo >= decisionDate)
    return pass(w('辐射安全许可证有效', 'The radiation safety licence is in force'))
  const day = sayDay(decisionDate)
  return fail('RECTIFY', {
    facts: [{ kind: 'field', ref: jump, ...(licence.validTo ? { value: licence.validTo } : {}) }],
    message: fill(
      w(
        '辐射安全许可证到{day}已不在有效期，请向生态环境部门办理延续',
        'The radiation safety licence is not in force on {day}; renew it with the ecology authority',
      ),
      { day: day.zh },
      { day: day.en },
    ),
    jump,
  })
}

interface ConfiguredDevice {
  readonly fact: RuleFact
  readonly licenceNo: string | null
}

/** Class A and B devices in use: those of the radiology list by their kind, large equipment by its class. */
function catalogueDevices({ form, parameters }: RuleContext): ConfiguredDevice[] {
  const radiological = inUseDevices(form)
    .filter(({ kind }) => kind && parameters.classBDevices.includes(kind))
    .map((device) => ({ fact: deviceFact(device), licenceNo: device.configLicenceNo?.trim() || null }))
  const large = (form.a?.largeEquipment ?? [])
    .filter((row) => row.class === 'A' || row.class === 'B')
    .map((row) => ({
      fact: { kind: 'device' as const, ref: row.name ?? '' },
      licenceNo: row.licenceNo?.trim() || null,
    }))
  return [...radiological, ...large]
}

/** AV29: a number nobody can confirm is looked up on the paper; no number, or one the store does not know, is none. */
export const largeEquipmentConfigured: Rule = (context) => {
  const devices = catalogueDevices(context)
  if (devices.length === 0) return notApplicable(w('没有甲、乙类大型医用设备', 'There is no class A or B equipment'))
  const known = dataOf(context.registers.licence)?.configurationLicences
  const isKnown = (no: string): boolean =>
    !known ||
    known.some(
      (licence) =>
        licence.no?.trim() === no &&
        (!licence.status || licence.status === 'VALID') &&
        (!licence.validTo || licence.validTo >= context.decisionDate),
    )
  const without = devices.filter(({ licenceNo }) => !licenceNo || !isKnown(licenceNo))
  if (without.length > 0) {
    const facts = without.map(({ fact }) => fact)
    const names = namesOf(facts, DEVICES)
    return fail('DEFER', {
      facts,
      message: fill(
        w(
          '{names}没有配置许可证却在使用，建议暂缓校验；请立即停用',
          'In use without a configuration licence: {names}. Deferral is proposed; stop using it at once',
        ),
        { names: names.zh },
        { names: names.en },
      ),
      jump: 'b.devices',
    })
  }
  if (!known) {
    return unavailable(
      w(
        '没有调到大型医用设备配置许可证，今晚再查；请上传许可证，不影响提交',
        'The configuration licence was not found; we look again tonight. Upload it, you can still submit',
      ),
      'b.devices',
    )
  }
  return pass(w('大型医用设备都有配置许可证', 'All large equipment has its configuration licence'))
}
