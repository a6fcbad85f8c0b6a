/**
 * What a paper of a kind is expected to say, beside the catalogue and as plain data: a machine compares it with the form and
 * gives hints (issue 4). A kind without a line is looked at for its pages only.
 */
export interface PaperExpectation {
  /** It names the institution that applies. */
  readonly institution?: true
  /** The day of test, examination or training, in the answers of the row the paper is about; any of them will do. */
  readonly testedOn?: { readonly list: string; readonly columns: readonly string[] }
  /** It has a last day of validity; `field` when the form asks for it too. */
  readonly validity?: { readonly field: string | null; readonly list?: string }
  /** It ends with a conclusion. */
  readonly verdict?: true
}

export const PAPER_EXPECTATIONS: Readonly<Record<string, PaperExpectation>> = {
  M02: { institution: true, validity: { field: 'handler.mandateTo' } },
  M03: { institution: true },
  M04: { institution: true, validity: { field: null } },
  M05: { institution: true },
  M06: { institution: true, validity: { field: 'mch.validTo' } },
  M07: { institution: true },
  M13: { institution: true },
  M14: { institution: true, verdict: true },
  M15: { institution: true, validity: { field: 'a.waste.validTo' } },
  M16: { institution: true },
  M17: { institution: true, validity: { field: null } },
  M19: {
    institution: true,
    testedOn: { list: 'b.devices', columns: ['statusTest.date', 'acceptanceTest.date'] },
    verdict: true,
  },
  M20: { institution: true, testedOn: { list: 'b.rooms', columns: ['test.date'] }, verdict: true },
  M21: { institution: true },
  M22: { testedOn: { list: 'b.workers', columns: ['exam.date'] } },
  M23: { testedOn: { list: 'b.workers', columns: ['training.date'] }, verdict: true },
  M24: { institution: true },
  M25: { institution: true },
  M26: { institution: true, validity: { field: 'b.radSafety.validTo' } },
  M27: { institution: true },
  M28: { validity: { field: 'certValidTo', list: 'mch.staff' } },
  M34: { institution: true, validity: { field: 'f.partner.validTo' } },
  M35: { institution: true, verdict: true },
}
