import { check, ruleOf } from '../../support/check';

const mixedLabels = ruleOf('numbering/mixed-labels');

describe('numbering/mixed-labels', () => {
  it('finds a list that changes its form halfway, once', () => {
    check(
      mixedLabels,
      '一、任务\n（一）建路。先修干线。\n（二）修桥。先修危桥。\n[|三、|]植树。先种荒山。\n四、治水。先治小河。\n二、保障\n（一）经费\n（二）人员',
      '一、任务\n（一）建路。先修干线。\n（二）修桥。先修危桥。\n（三）植树。先种荒山。\n（四）治水。先治小河。\n二、保障\n（一）经费\n（二）人员',
    );
  });

  it('finds it where the headings go on between the items', () => {
    check(
      mixedLabels,
      '一、甲\n（一）建路。\n（二）修桥。\n（三）通车。\n（四）验收。\n二、乙\n[|五、|]植树。\n六、治水。\n三、丙\n七、经费。\n八、人员。',
    );
  });

  it('finds it by the count that the lead-in states', () => {
    check(
      mixedLabels,
      '一、回顾\n二、任务\n重点抓好以下四个方面工作：\n（一）建路\n（二）修桥\n[|三、|]植树\n四、治水',
      '一、回顾\n二、任务\n重点抓好以下四个方面工作：\n（一）建路\n（二）修桥\n（三）植树\n（四）治水',
    );
  });

  it('finds it where the labels look like nothing but items of the list before', () => {
    check(
      mixedLabels,
      '一、回顾\n全年顺利。\n二、任务\n（一）建路。先修干线。\n（二）修桥。先修危桥。\n[|三、|]植树。先种荒山。\n四、治水。先治小河。',
    );
  });

  it('finds a label that lost half of its brackets', () => {
    check(mixedLabels, '1.甲\n（1）建路\n[|2）|]修桥\n（3）植树\n2.乙', '1.甲\n（1）建路\n（2）修桥\n（3）植树\n2.乙');
    check(mixedLabels, '（1）建路\n[|2）|]修桥。先修危桥。\n（3）植树', '（1）建路\n（2）修桥。先修危桥。\n（3）植树');
  });

  it('is silent where headings only happen to go on with the number', () => {
    check(mixedLabels, '一、回顾\n二、任务\n（一）建路\n（二）修桥\n三、植树\n四、治水');
    check(
      mixedLabels,
      '一、回顾\n二、任务\n（一）建路。先修干线。\n（二）修桥。先修危桥。\n三、本通知自印发之日起施行。此前规定废止。',
    );
    // 一、 and 二、 stand alone because they have no text, not because the list is written so.
    check(
      mixedLabels,
      '一、任务\n二、修桥\n（一）干线。先修南线。\n（二）支线。先修北线。\n三、植树。先种荒山。\n四、治水。先治小河。',
    );
    // A heading above its text is one of the list of headings, though 一、 and 二、 run into theirs.
    check(
      mixedLabels,
      '一、总则。先定规矩。\n二、任务。先抓项目。\n（一）建路\n（二）修桥\n三、植树\n先种荒山。\n四、治水',
    );
  });
});
