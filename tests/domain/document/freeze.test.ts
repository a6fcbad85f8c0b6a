import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type Json } from '@/lib/domain/shared/canonical-json'
import { sha256Hex, isOriginalFile } from '@/lib/domain/document/file-digest'
import { freezeVariables } from '@/lib/domain/document/freeze'
import { currentRemediesVersion, remediesLines } from '@/lib/domain/document/legal-texts'
import { codeOfTemplate, currentTemplate, templateOf } from '@/lib/domain/document/templates'
import { TEMPLATE_IDS } from '@/lib/domain/document/variables/registry'
import { SAMPLES } from '../../support/document-variables'

const reversed = (value: Json): Json => {
  if (Array.isArray(value)) return value.map((one: Json) => reversed(one))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, member === undefined ? null : reversed(member)]),
  )
}

describe('freezing what a document says', () => {
  test.each(TEMPLATE_IDS)('%s freezes, and its text does not depend on the order of members', (id) => {
    const frozen = freezeVariables(id, SAMPLES[id])
    const again = freezeVariables(id, reversed(SAMPLES[id] as Json))
    expect(frozen.ok && again.ok && frozen.value.text === again.value.text).toBe(true)
  })

  test.each(TEMPLATE_IDS)('%s refuses a variable that is not on its list', (id) => {
    const result = freezeVariables(id, { ...SAMPLES[id], reviewerName: '陈嘉' })
    expect(result.ok).toBe(false)
  })

  test.each(TEMPLATE_IDS)('%s refuses to be issued without its institution', (id) => {
    const result = freezeVariables(id, { ...SAMPLES[id], institution: undefined })
    expect(!result.ok && result.error.code).toBe('document.variables')
  })

  test('a full mobile or ID number in free text stops the document and says where', () => {
    const order = SAMPLES['DOC-08@1']
    for (const leak of ['请联系13800000000', '身份证号370211189901011234', '身份证号37021118990101123X。']) {
      const [finding] = order.findings
      const result = freezeVariables('DOC-08@1', { ...order, findings: [{ ...finding, fact: leak }] })
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'document.personal_data', facts: { paths: ['findings.0.fact'] } },
      })
    }
  })

  test('masked numbers, hashes and published identifiers are no leak', () => {
    const undertaking = SAMPLES['DOC-21@1']
    const signer = { ...undertaking.signer, answersHash: `13800000000${'a'.repeat(53)}` }
    const institution = { ...undertaking.institution, uscc: '370211189901011234' }
    expect(freezeVariables('DOC-21@1', { ...undertaking, signer, institution }).ok).toBe(true)
  })

  test('a result that is not “qualified” cannot be frozen without remedies', () => {
    const result = SAMPLES['DOC-10@1']
    const items = result.items.map((item) => ({ ...item, conclusion: 'DEFERRED' as const }))
    expect(freezeVariables('DOC-10@1', { ...result, items })).toMatchObject({
      ok: false,
      error: { code: 'document.variables', facts: { paths: ['remedies'] } },
    })
  })

  test('one inspector alone cannot announce a visit', () => {
    const notice = SAMPLES['DOC-06@1']
    expect(freezeVariables('DOC-06@1', { ...notice, officers: notice.officers.slice(0, 1) }).ok).toBe(false)
  })

  test('a third round of rectification cannot be ordered', () => {
    expect(freezeVariables('DOC-08@1', { ...SAMPLES['DOC-08@1'], round: 3 }).ok).toBe(false)
  })
})

describe('canonical text', () => {
  test('says the same as the value, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // -0 has no text of its own in JSON.
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(canonicalJson(plain as Json))).toEqual(plain)
      }),
    )
  })

  test('is a fixed point', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json)
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
      }),
    )
  })
})

describe('templates and legal texts', () => {
  test('a document is made with the newest template in force and shown with the one it was made with', () => {
    expect(currentTemplate('DOC-10', '2026-12-07')).toEqual({ ok: true, value: { id: 'DOC-10@1', version: 1 } })
    expect(templateOf('DOC-10', 1)).toEqual({ ok: true, value: 'DOC-10@1' })
    expect(templateOf('DOC-10', 2).ok).toBe(false)
    expect(currentTemplate('DOC-12', '2026-12-07').ok).toBe(false)
  })

  test('every template belongs to a known document', () => {
    for (const id of TEMPLATE_IDS) expect(id.startsWith(codeOfTemplate(id))).toBe(true)
  })

  test('remedies name both ways, both terms and both addresses', () => {
    const version = currentRemediesVersion('2026-12-07')
    const lines = remediesLines({
      textVersion: version ?? '',
      reconsiderationTo: '某区人民政府',
      court: '某区人民法院',
    })
    expect(lines?.join('')).toMatch(/六十日内，向某区人民政府申请行政复议.*六个月内，依法向某区人民法院提起行政诉讼/)
    expect(remediesLines({ textVersion: 'remedies@0', reconsiderationTo: '', court: '' })).toBeNull()
  })
})

describe('comparing a file with the register', () => {
  test('the browser finds the digest of a known file, and one changed byte is another file', async () => {
    const file = new TextEncoder().encode('abc')
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' // FIPS 180-4, one-block example
    expect(await sha256Hex(file)).toBe(digest)
    expect(await isOriginalFile(file, digest.toUpperCase())).toBe(true)
    file[1] = 0
    expect(await isOriginalFile(file, digest)).toBe(false)
  })
})
