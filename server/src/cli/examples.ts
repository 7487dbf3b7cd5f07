/** What stands below the help of the whole program. */
export const EXAMPLES = `
例：
  gongwen check 报告.gw                     检查一个文件
  gongwen check 草稿/ --format json         检查文件夹，结果供程序使用
  iconv -f big5 旧稿.txt | gongwen check -   检查标准输入
  gongwen fix 报告.gw                       改正有把握的问题
  gongwen renumber 报告.gw                  重编章节序号和注码
  gongwen outline 报告.gw                   列出各级标题
  gongwen import 报告.docx                  把 Word 文件转成文本，写到 报告.gw
  gongwen export 报告.gw                    按公文版式导出为 报告.docx

退出状态：0 没有问题；1 有达到 --fail-on 级别的问题；2 命令行或 gongwen.yaml 有误，或有文件无法读取；
130 被 Ctrl+C 中断。每个命令的选项和例子见 gongwen help <命令>。
`;

export const CHECK_EXAMPLES = `
例：
  gongwen check 报告.gw                                检查一个文件
  gongwen check '草稿/**/*.txt' --no-ignore            检查通配符匹配的文件，忽略列表里的也不放过
  gongwen check 归档/ --format ndjson --cache           检查大量文件，每个文件一行 JSON，下次跳过没有变化的
  gongwen check --across 历年报告/                      各份文件互相比对，提法和数据名称写法不同的也报告
  gongwen check --rule slogans=off --fail-on error     关闭一族规则，只有错误才算不通过
  gongwen check --max-warnings 5 --quiet 草稿/          警告不多于 5 处算通过
  gongwen check - --stdin-filename 草稿/报告.gw < 暂存   按“草稿/报告.gw”的设置检查标准输入
  gongwen check --format sarif 草稿/ > 结果.sarif       供代码托管平台使用
  gongwen check --format html 报告.gw > 检查报告.html    供审稿人阅读或打印的网页
  gongwen check 报告.docx --comment 批注.docx           检查 Word 文件，问题作为批注写进副本
`;

export const FIX_EXAMPLES = `
例：
  gongwen fix 报告.gw                       改正有把握的问题，写回文件
  gongwen fix --diff 草稿/                  看看会改动哪些地方，不写入
  gongwen fix --unsafe 报告.gw              也采用没有十分把握的改法，改后请核对
  gongwen fix - < 报告.gw > 改正后.gw       标准输入改正后从标准输出送出

写回时保持原来的编码、换行符、字节顺序标记和权限；文件在此期间被别的程序改动过，则不写入。
退出状态：0 改正后没有问题；1 改正后仍有达到 --fail-on 级别的问题，或用 --diff 时有可以改正的地方；
2 命令行或 gongwen.yaml 有误，或有文件不能读写。
`;

export const RENUMBER_EXAMPLES = `
例：
  gongwen renumber 报告.gw                   重编章节序号和注码，写回文件
  gongwen renumber --footnotes 报告.gw       只重编注码：按首次出现编号，释文随之移动
  gongwen renumber --diff 草稿/              看看会改动哪些地方，不写入
  gongwen renumber - < 报告.gw > 重编后.gw   标准输入重编后从标准输出送出

写回时保持原来的编码、换行符、字节顺序标记和权限；文件在此期间被别的程序改动过，则不写入。
退出状态：0 已重编，或不用重编；1 有文件的注码与释文对不上，没有重编，或用 --diff 时有要改动的地方；
2 命令行有误，或有文件不能读写。
`;

export const EXPORT_EXAMPLES = `
例：
  gongwen export 报告.gw                            写到 报告.docx；已有时不覆盖
  gongwen export 报告.gw -o 送审稿.pdf               由本机的 LibreOffice 或浏览器打印
  gongwen export - < 报告.gw > 报告.docx             标准输入导出后从标准输出送出
  gongwen export 报告.gw --footnotes page            释文放到页下，成为 Word 的脚注
  gongwen export 报告.gw --font title=小标宋 --font latin="Times New Roman" --margin top=35

打开文件的电脑上没有所写的字体时，Word 会用别的字体代替。
退出状态：0 全部导出；2 命令行有误，或有文件不能读写。
`;

export const IMPORT_EXAMPLES = `
例：
  gongwen import 报告.docx                     写到 报告.gw；已有 报告.gw 时不覆盖
  gongwen import 来稿/ --force                 文件夹里的 .docx 都转，覆盖已有的 .gw
  gongwen import 报告.docx --stdout | less     只看，不写入文件
  gongwen import - < 报告.docx > 报告.gw        标准输入转成文本从标准输出送出

自动编号写成读者看到的序号，脚注和尾注写成［1］和文末的“名词解释”，表格一行写成一行。不运行其中的宏，不联网。
退出状态：0 全部导入；2 命令行有误，或有文件不能读写。
`;

export const OUTLINE_EXAMPLES = `
例：
  gongwen outline 报告.gw                  列出各级标题和行号
  gongwen outline 报告.gw --format json    供程序使用
`;

export const RULES_EXAMPLES = `
例：
  gongwen rules                  列出全部规则
  gongwen rules --format json    供程序使用
`;

export const LSP_EXAMPLES = `
例：
  gongwen lsp --stdio    在编辑器的语言服务器设置里填写这一行
`;
