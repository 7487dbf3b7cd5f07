import { check, ruleOf } from '../../support/check';

const disordered = ruleOf('numbering/disordered');

describe('numbering/disordered', () => {
  it('finds a number that is mistyped again and again, once', () => {
    check(disordered, '（一）稳\n[|（五）|]改\n（五）惠\n（五）防', '（一）稳\n（二）改\n（三）惠\n（四）防');
  });
});

describe('numbering/disordered: a list that does not begin anew', () => {
  it('is found where the list leaves headings of the document out', () => {
    check(
      disordered,
      '一、目标\n提高质量。\n二、任务\n（一）建路\n（二）修桥\n三、保障\n[|（三）|]经费\n（四）人员\n四、附则\n自印发之日起施行。',
      '一、目标\n提高质量。\n二、任务\n（一）建路\n（二）修桥\n三、保障\n（一）经费\n（二）人员\n四、附则\n自印发之日起施行。',
    );
  });

  it('is found where another list of the same kind does begin anew', () => {
    check(disordered, '一、甲\n1.建路\n2.修桥\n二、乙\n1.植树\n2.治水\n三、丙\n[|3.|]经费\n4.人员');
  });

  it('is found where it leaves a number out as well', () => {
    check(
      disordered,
      '一、甲\n1.建路\n2.修桥\n二、乙\n1.植树\n2.治水\n3.通车\n三、丙\n[|5.|]经费\n6.人员',
      '一、甲\n1.建路\n2.修桥\n二、乙\n1.植树\n2.治水\n3.通车\n三、丙\n1.经费\n2.人员',
    );
  });

  it('is found in an article, whatever the chapter', () => {
    check(
      disordered,
      '第一章 条件\n第一条 应当具备下列条件：\n（一）有场地；\n（二）有人员。\n第二章 程序\n第二条 应当提交下列材料：\n' +
        '[|（三）|]申请书；\n（四）名册。',
    );
  });

  it('is found under the unnumbered parts of a work report', () => {
    check(
      disordered,
      '各位代表：\n2023年工作回顾\n（一）建路。\n（二）修桥。\n2024年工作安排建议\n重点抓好以下两个方面工作。\n' +
        '[|（三）|]植树。\n（四）治水。',
    );
  });

  it('is the habit of a document whose numbers run through all its parts', () => {
    check(disordered, '一、甲\n（一）建路\n（二）修桥\n二、乙\n（三）植树\n（四）治水');
    check(
      disordered,
      '一、总则\n为了发展。\n二、甲\n1.建路\n2.修桥\n三、乙\n3.植树\n4.治水\n四、丙\n5.经费\n五、附则\n自印发之日起施行。',
    );
    check(
      disordered,
      '一、甲\n做好工作。\n有关情况说明\n1.双创：指创业创新。\n2.两网：指路网水网。\n二、乙\n抓好落实。\n3.一号：指热线。\n三、丙\n抓紧办理。',
    );
  });
});
