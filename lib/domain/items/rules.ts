import type { Rule } from './rules/contract'
import { departmentsApproved, departmentsHavePhysicians, technologiesFiled } from './rules/departments'
import {
  devicesTested,
  devicesWithinLicence,
  largeEquipmentConfigured,
  radiationSafetyLicenceValid,
  roomsTested,
} from './rules/equipment'
import { licencesAreAlive, noFalseMaterialsBar, noOtherOpenCase, windowIsOpen } from './rules/filing'
import { itemsBelongHere, registrationFitsUscc, registrationNoIsWellFormed, usccIsWellFormed } from './rules/identity'
import { birthCertificatesBalance, enoughCertified, partnerAgreementInForce, technologyIsLicensed } from './rules/mch'
import { fireDocumentPresent, wasteIsCollected } from './rules/premises'
import {
  bedsWithinApproved,
  nursesRegistrationInForce,
  physiciansRegisteredHere,
  pointsBelowThreshold,
  visitIsNotDue,
} from './rules/practice'
import { formEqualsRegister } from './rules/snapshot'
import { noOrderOpen, noSexSelection, notDishonest, penaltiesPerformed } from './rules/supervision'
import { dosesAreContinuous, dosesWithinLimits, workersExamined, workersTrained } from './rules/workers'

/** The code behind each rule version. A version stays while an open case was filed under it. */
export const RULE_CODE: Readonly<Record<string, Rule>> = {
  'AV01@1': usccIsWellFormed,
  'AV02@1': registrationNoIsWellFormed,
  'AV03@1': registrationFitsUscc,
  'AV04@1': itemsBelongHere,
  'AV05@1': licencesAreAlive,
  'AV06@1': windowIsOpen,
  'AV07@1': noOtherOpenCase,
  'AV08@1': noFalseMaterialsBar,
  'AV09@1': bedsWithinApproved,
  'AV10@1': departmentsApproved,
  'AV11@1': physiciansRegisteredHere,
  'AV12@1': nursesRegistrationInForce,
  'AV13@1': departmentsHavePhysicians,
  'AV14@1': pointsBelowThreshold,
  'AV15@1': penaltiesPerformed,
  'AV16@1': noOrderOpen,
  'AV17@1': technologiesFiled,
  'AV18@1': wasteIsCollected,
  'AV19@1': fireDocumentPresent,
  'AV20@1': visitIsNotDue,
  'AV21@1': devicesWithinLicence,
  'AV22@1': devicesTested,
  'AV23@1': roomsTested,
  'AV24@1': dosesAreContinuous,
  'AV25@1': dosesWithinLimits,
  'AV26@1': workersExamined,
  'AV27@1': workersTrained,
  'AV28@1': radiationSafetyLicenceValid,
  'AV29@1': largeEquipmentConfigured,
  'AV30@1': technologyIsLicensed,
  'AV31@1': enoughCertified,
  'AV32@1': birthCertificatesBalance,
  'AV33@1': noSexSelection,
  'AV34@1': partnerAgreementInForce,
  'AV35@1': notDishonest,
  'AV36@1': formEqualsRegister,
}

export const ruleName = ({ code, version }: { code: string; version: number }): string => `${code}@${version}`
export const hasRule = (rule: { code: string; version: number }): boolean => Object.hasOwn(RULE_CODE, ruleName(rule))
