/** A note of the golden counterexample alone: ⟨x^S, Δ⟩_P is negative at 197 of its 200 steps. */
export const COUNTEREXAMPLE = `# A counterexample

\`\`\`vdominance
l0: 5
lA: 1
lB: 4
\`\`\`
`;
