export { countSeverities, prettyCounts, prettyDiagnostics, type SeverityCounts } from './pretty.ts';
