export { countSeverities, prettyCounts, prettyDiagnostics } from './pretty.ts';
