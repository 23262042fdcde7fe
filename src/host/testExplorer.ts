import * as vscode from 'vscode';
import { fill } from '../core/present/messages';
import { TESTS } from '../core/present/words/tests';
import type { Checker } from './checker';
import { Disposables } from './disposables';
import { TESTS_ID } from './ids';
import type { SurfaceSetting } from './surfaces';
import { TestRuns } from './testRuns';
import { TestTree } from './testTree';
import { TreeKeeper } from './treeKeeper';

/** The claims of the open notes in the Test Explorer: document → section → claim. */
export function registerTestExplorer(checker: Checker, { language }: SurfaceSetting): vscode.Disposable {
  const owned = new Disposables();
  const controller = owned.add(vscode.tests.createTestController(TESTS_ID, fill(TESTS.controller, language)));
  const tree = new TestTree(controller, language);
  const keeper = owned.add(new TreeKeeper(controller, tree, checker));
  const runs = new TestRuns(checker, { controller, tree, language, settled: (uri) => keeper.settled(uri) });
  const { Run } = vscode.TestRunProfileKind;
  const label = fill(TESTS.profile, language);
  const profile = controller.createRunProfile(label, Run, (request, token) => runs.run(request, token), true);
  profile.supportsContinuousRun = true;
  controller.refreshHandler = async () => {
    await Promise.all(checker.states.map((state) => runs.check(state.uri)));
  };
  return owned;
}
