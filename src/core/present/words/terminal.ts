import type { Words } from '../messages';

/** What the command line says beside the sentences of the core: findings around it, faults of the words typed, and its help. */
export const TERMINAL = {
  'severity-error': { en: 'error', zh: '错误' },
  'severity-warning': { en: 'warning', zh: '警告' },
  'severity-information': { en: 'information', zh: '信息' },
  'severity-wrong': { en: 'wrong', zh: '有误' },

  sets: { en: '{sets} parameter {sets|set|sets}', zh: '{sets} 组参数' },
  claims: {
    en: '{hold} {hold|claim holds|claims hold}, {wrong} wrong, {undecided} undecided',
    zh: '{hold} 个论断成立，{wrong} 个不成立，{undecided} 个未判定',
  },
  numbers: { en: '{checked} of {all} {all|number|numbers} checked', zh: '已检查 {all} 个数中的 {checked} 个' },
  problems: { en: '{problems} {problems|problem|problems} in the text', zh: '文本中有 {problems} 处问题' },
  corrected: { en: '{corrected} corrected', zh: '已改正 {corrected} 处' },
  'checking-file': { en: 'checking {path} …', zh: '正在检查 {path} …' },
  running: { en: 'running …', zh: '正在运行 …' },

  'claim-holds': { en: '{claim}.', zh: '{claim}。' },
  'claim-holds-steps': {
    en: '{claim} at all {count} {count|step|steps} ({how}).',
    zh: '在全部 {count} 步中 {claim}（{how}）。',
  },
  'claim-holds-evictions': { en: '{claim}, of {count} ({how}).', zh: '{claim}，共 {count} 次（{how}）。' },
  'claim-open': { en: '{claim} cannot be asked: {reason}.', zh: '{claim} 无从谈起：{reason}。' },
  equilibrium: { en: 'N*: {value}', zh: 'N*：{value}' },
  'spectral-radius': { en: 'largest |eigenvalue| of A: {value}', zh: 'A 的特征值的最大模：{value}' },
  evictions: { en: 'evictions: {evictions}', zh: 'eviction：{evictions} 次' },
  'evictions-and-reduced': {
    en: 'evictions: {evictions}, of which {reduced} lower the distance to M*',
    zh: 'eviction：{evictions} 次，其中 {reduced} 次缩短到 M* 的距离',
  },
  'mean-of': { en: 'mean of {quantity}: {value}', zh: '{quantity} 的平均值：{value}' },
  'minimum-of': { en: 'minimum of {quantity}: {value}', zh: '{quantity} 的最小值：{value}' },

  'no-such-command': {
    en: '{command} is not a command; there are {commands}.',
    zh: '{command} 不是命令；可用的命令有 {commands}。',
  },
  'unknown-flag': { en: '{flag} is not a flag of this command.', zh: '{flag} 不是此命令的选项。' },
  'flag-needs-value': { en: '{flag} needs a value.', zh: '{flag} 需要一个值。' },
  'flag-without-value': { en: '{flag} takes no value.', zh: '{flag} 不接受值。' },
  'flag-twice': { en: '{flag} is given twice.', zh: '{flag} 出现了两次。' },
  'flag-choice': {
    en: '{flag} must be one of {choices}: {text} is not.',
    zh: '{flag} 必须是 {choices} 之一：{text} 不是。',
  },
  'flag-severity': {
    en: '--severity must be CLAIM=LEVEL, such as inner=warning: {text} is not.',
    zh: '--severity 必须写成 CLAIM=LEVEL，如 inner=warning：{text} 不是。',
  },
  'flag-percent': {
    en: '{flag} must be a number from 0 to 100: {text} is not.',
    zh: '{flag} 必须是 0 到 100 之间的数：{text} 不是。',
  },
  'flags-conflict': { en: '{flag} and {other} contradict each other.', zh: '{flag} 与 {other} 相互矛盾。' },
  'flag-problem': { en: '{flag}: {problem}', zh: '{flag}：{problem}' },
  'flag-missing': { en: '{flags} must be given.', zh: '必须给出 {flags}。' },
  'no-path': {
    en: 'PATH is missing: name the files or folders to check.',
    zh: '缺少 PATH：请给出要检查的文件或文件夹。',
  },
  'one-file': {
    en: '{command} takes one FILE: {file} is a second one.',
    zh: '{command} 只接受一个 FILE：{file} 是第二个。',
  },
  'no-words': { en: '{command} takes no words: {word} is one.', zh: '{command} 不接受参数：{word} 是多余的。' },
  'set-needs-file': { en: '--set needs a FILE to choose from.', zh: '--set 需要一个 FILE。' },
  'set-number': {
    en: '--set must be a number from 1 to {sets}: {text} is not.',
    zh: '--set 必须是 1 到 {sets} 之间的整数：{text} 不是。',
  },
  'set-missing': {
    en: '{path} has {sets} parameter sets: say which one with --set.',
    zh: '{path} 中有 {sets} 组参数：请用 --set 指明是哪一组。',
  },
  'no-set': { en: '{path} states no parameter set.', zh: '{path} 中没有参数。' },
  'bad-set': { en: '{place}: {problem}', zh: '{place}：{problem}' },

  'cannot-read': { en: 'cannot read {path}: {reason}.', zh: '无法读取 {path}：{reason}。' },
  'cannot-read-ENOENT': {
    en: 'cannot read {path}: there is no such file or folder.',
    zh: '无法读取 {path}：没有这个文件或文件夹。',
  },
  'cannot-read-EACCES': { en: 'cannot read {path}: permission is denied.', zh: '无法读取 {path}：没有权限。' },
  'cannot-read-EISDIR': { en: 'cannot read {path}: it is a folder.', zh: '无法读取 {path}：它是一个文件夹。' },
  'cannot-write': { en: 'cannot write {path}: {reason}.', zh: '无法写入 {path}：{reason}。' },
  'cannot-write-EACCES': { en: 'cannot write {path}: permission is denied.', zh: '无法写入 {path}：没有权限。' },
  'cannot-write-EISDIR': { en: 'cannot write {path}: it is a folder.', zh: '无法写入 {path}：它是一个文件夹。' },
  'reporting-set': { en: 'running set {number} …', zh: '正在运行第 {number} 组 …' },
  'fault-in-file': {
    en: 'fault of the program while checking {path}; nothing is known about this file. {error}',
    zh: '检查 {path} 时程序出错；对此文件一无所知。{error}',
  },
  fault: { en: 'fault of the program. {error}', zh: '程序出错。{error}' },

  'no-command': { en: 'COMMAND is missing; there are {commands}.', zh: '缺少 COMMAND；可用的命令有 {commands}。' },

  'help-main': {
    en: `vdominance: decides the claims of theory notes about continuous batching, exactly.

  vdominance check PATH…    check the parameter sets of markdown files and folders
  vdominance run [FILE]     run one parameter set and show its figures
  vdominance report [FILE]  write the whole experiment as one page, with its figures
  vdominance mcp            answer a language model's tools on standard input and output

  vdominance COMMAND --help    what the command can do
  vdominance --version
`,
    zh: `vdominance：精确判定连续批处理理论笔记中的论断。

  vdominance check PATH…    检查 markdown 文件和文件夹中的参数
  vdominance run [FILE]     运行一组参数并显示其数值
  vdominance report [FILE]  将整个实验写成一个网页，包含全部图表
  vdominance mcp            在标准输入输出上为语言模型提供工具

  vdominance COMMAND --help    命令的用法
  vdominance --version
`,
  },
  'help-check': {
    en: `vdominance check PATH… [flags]

Checks markdown files, and the *.md and *.markdown files in folders.

  --format FORMAT          text, json, sarif, junit or github (text)
  --severity CLAIM=LEVEL   CLAIM: inner, V_dominance, G_dominance, stable, nonexpansive
                           LEVEL: error, warning, information, off; may be repeated
  --min-coverage PERCENT   an error where fewer of a file's numbers are checked
  --fix                    write the computed values in the place of wrong numbers, then report what is left

Exit code: 0, 1 with a finding of severity error, 2 when something could not be checked.
`,
    zh: `vdominance check PATH… [选项]

检查 markdown 文件，以及文件夹中的 *.md 和 *.markdown 文件。

  --format FORMAT          输出格式：text、json、sarif、junit 或 github（text）
  --severity CLAIM=LEVEL   CLAIM：inner、V_dominance、G_dominance、stable、nonexpansive
                           LEVEL：error、warning、information、off；可重复
  --min-coverage PERCENT   文件中被检查的数少于此百分比时报错
  --fix                    用计算值替换有误的数，然后报告其余发现

退出码：0；有错误级别的发现时为 1；有内容无法检查时为 2。
`,
  },
  'help-run': {
    en: `vdominance run [FILE] [flags]

Runs a parameter set: one of FILE, changed by flags, or one given by flags alone.

  --set N                       which parameter set of FILE, from 1
  --l0 N --lA N --lB N          prefill and decode lengths
  --B X --steps N               token budget (1000), batches (200)
  --lambdaA X --lambdaB X       arrival rates (1); or both as --rates 1:2
  --start "X, X, …"             n numbers (empty)
  --eviction ORDER              low-first, high-first or proportional (low-first)
  --Q "X, X, …"                 a positive diagonal, or rows of a matrix divided by ; (identity)
  --format text|json|csv        how to print the run (text); also --json, --csv
  --vectors                     with the state vectors of every step

Exit code: 0 when the run was made, whatever it shows; else 2.
`,
    zh: `vdominance run [FILE] [选项]

运行一组参数：FILE 中的一组（可用选项改动），或仅由选项给出的一组。

  --set N                       FILE 中的第几组参数，从 1 开始
  --l0 N --lA N --lB N          prefill 长度与 decode 长度
  --B X --steps N               token 预算（1000）、批数（200）
  --lambdaA X --lambdaB X       到达率（1）；也可合写为 --rates 1:2
  --start "X, X, …"             n 个数（empty）
  --eviction ORDER              low-first、high-first 或 proportional（low-first）
  --Q "X, X, …"                 正对角元，或以 ; 分行的矩阵（identity）
  --format text|json|csv        输出格式（text）；也可用 --json、--csv
  --vectors                     包含每一步的状态向量

退出码：运行完成为 0（无论结果如何），否则为 2。
`,
  },
  'help-report': {
    en: `vdominance report FILE [--set N] --out PAGE.html [--figures DIR]
vdominance report --l0 N --lA N --lB N … --out PAGE.html [--figures DIR]

Writes one self-contained page about each parameter set of FILE, or about the one that flags give: parameters,
verdicts, figures, steps and matrices.

  --set N                       only this parameter set of FILE, from 1
  --out PAGE.html               where to write the page
  --figures DIR                 write the figures as DIR/<name>.svg too; without --set as DIR/<N>/<name>.svg for each set of FILE
  --l0 N --lA N --lB N          and the other parameter flags of run, in place of FILE:
  --B X --steps N --lambdaA X --lambdaB X --rates X:Y --start LIST --eviction ORDER --Q LIST

Exit code: 0 when the page was written, whatever it shows; else 2.
`,
    zh: `vdominance report FILE [--set N] --out PAGE.html [--figures DIR]
vdominance report --l0 N --lA N --lB N … --out PAGE.html [--figures DIR]

为 FILE 的每组参数（或选项给出的一组参数）写一个自包含的网页：参数、判定、图表、各步与矩阵。

  --set N                       只写 FILE 中的第 N 组参数，从 1 开始
  --out PAGE.html               网页写到哪里
  --figures DIR                 同时将图表写为 DIR/<name>.svg；不用 --set 时，FILE 的每组参数写为 DIR/<N>/<name>.svg
  --l0 N --lA N --lB N          以及 run 的其他参数选项，用以代替 FILE：
  --B X --steps N --lambdaA X --lambdaB X --rates X:Y --start LIST --eviction ORDER --Q LIST

退出码：网页写成为 0（无论内容如何），否则为 2。
`,
  },
  'help-mcp': {
    en: `vdominance mcp

Runs a Model Context Protocol server on standard input and output, until its input ends. Its tools check a document,
run a simulation and explain a claim; they read documents of the working folder and write nothing.

Exit code: 0 when the input has ended; else 2.
`,
    zh: `vdominance mcp

在标准输入输出上运行 Model Context Protocol 服务器，直到输入结束。其工具可检查文档、运行模拟、解释论断；
只读取工作文件夹中的文档，不写入任何内容。

退出码：输入结束时为 0，否则为 2。
`,
  },
} as const satisfies Record<string, Words>;
