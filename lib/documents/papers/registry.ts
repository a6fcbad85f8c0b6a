import type { PaperFile } from '@/lib/domain/items/paper-files'
import {
  deviceTest,
  laboratoryQuality,
  procedureCheck,
  referralAgreement,
  roomTest,
  workerExam,
  workerTraining,
} from './others-papers'
import { mandate, restrictedTechniques, selfInspection, wasteSummary, workReport } from './own-papers'
import { incidentPlan, protectionRules } from './protection-papers'
import type { PaperText } from './paper'

export const PAPERS: Readonly<Record<PaperFile, PaperText>> = {
  M02: mandate,
  M07: workReport,
  M12: restrictedTechniques,
  M15: wasteSummary,
  M16: selfInspection,
  M19: deviceTest,
  M20: roomTest,
  M22: workerExam,
  M23: workerTraining,
  M24: protectionRules,
  M25: incidentPlan,
  M32: procedureCheck,
  M34: referralAgreement,
  M35: laboratoryQuality,
}
