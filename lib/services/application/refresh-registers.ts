import { saveSection } from '@/lib/db/answers'
import type { Actor } from '@/lib/domain/shared/actor'
import { caseInput } from '@/lib/domain/application/inputs'
import { database } from '@/lib/db/client'
import { ok } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { type PulledRegister, pullRegisters, saveSnapshots } from '@/lib/services/institution/registers'
import { editAudit, lockApplication, whyNotEdit } from './editing'
import { findInstitutionOfCase } from '@/lib/db/cases'
import { changeOfSection, loadApplication } from './load-application'
import { resetLists } from './reset-lists'

/** Asks the registers, before any transaction. Nothing for whoever may not see the case. */
export async function pullForCase(actor: Actor, caseId: string): Promise<readonly PulledRegister[]> {
  const institutionId = await findInstitutionOfCase(database(), caseId, actor)
  return institutionId ? pullRegisters(institutionId) : []
}

/** Keeps what the registers answered; pages not answered yet begin anew from it, answered ones stay as they are. */
export const refreshRegistersCommand = (pulled: readonly PulledRegister[]) =>
  defineCommand({
    name: 'application.refreshRegisters',
    input: caseInput,
    load: (tx, { caseId }, actor, { today }) => lockApplication(tx, caseId, actor, today),
    authorise: whyNotEdit,
    decide: (application) => ok(application),
    save: async (tx, { case: subject }, { now, today }) => {
      const caseId = subject.id
      await saveSnapshots(tx, { institutionId: subject.institutionId, caseId }, pulled, now)
      const fresh = await loadApplication(tx, subject, today)
      const open = fresh.defs.filter(({ code }) => changeOfSection(fresh, code) === 'unanswered')
      for (const section of open) {
        const values = fresh.baseline.sections[section.code] ?? {}
        await saveSection(tx, { caseId, section, values, change: 'unanswered', now })
        await resetLists(tx, fresh, section)
      }
      const answered = pulled.filter(({ status }) => status === 'OK').length
      return { caseId, answered, silent: pulled.length - answered }
    },
    audit: ({ case: subject }, { answered, silent }) =>
      editAudit(subject.id, 'application.registers_refreshed', { answered, silent }),
  })
