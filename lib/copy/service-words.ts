/** Words frozen into the proof of service; Chinese only, as printed. */
export const SERVICE_WORDS = {
  server: '本系统自动送达',
  proof: (caseNo: string, at: string): string => `系统送达日志：案号${caseNo}，文书于${at}起可在本系统下载，已同时通知`,
  basis: '《行政许可法》第四十四条',
} as const
