import TestSupport
import Testing

/// Figures, a list of units, a sheet with its mapping, and a package, all in the scratch folder.
private let inputs = """
  cp -r Datasets/party-reports "$SCRATCH/p"; chmod -R u+w "$SCRATCH/p"; cd "$SCRATCH"; umask 022
  printf 'unit,period,measure,category,value\\nBắc,2021,births,,31\\nNam,2021,births,,27\\n' > in.csv
  printf 'Bắc\\n' > units.txt
  printf 'Đơn vị;Số sinh\\nBắc;31\\n' > sheet.csv
  sosanh import sheet.csv --period 2021 --propose -o map.csv --quiet

  """

@Suite("Files: inputs are kept, what is replaced keeps its mode and place") struct OutputFileTests {
  /// Command lines that would destroy a file they read, and that file.
  private static let destructive = [
    ("compare births --data in.csv -o in.csv", "in.csv"),
    ("rank births --data in.csv -o in.csv", "in.csv"),
    ("trend births --data in.csv -o in.csv --format csv", "in.csv"),
    ("distribution member_ratings --data p -o p/categories.csv", "p/categories.csv"),
    ("explain births --data in.csv -o in.csv", "in.csv"),
    ("show --data in.csv -o in.csv", "in.csv"), ("check --data in.csv -o in.csv", "in.csv"),
    ("xuat --data in.csv -o in.csv --format csv", "in.csv"),
    ("report births --data in.csv -o in.csv --format html", "in.csv"),
    ("so-sanh births --data ./in.csv -o \"$SCRATCH/in.csv\"", "in.csv"),
    ("compare births --data - -o in.csv < in.csv", "in.csv"),
    ("compare births --data in.csv --units @units.txt -o units.txt --format csv", "units.txt"),
    ("import sheet.csv --mapping map.csv -o map.csv", "map.csv"),
    ("import sheet.csv --period 2021 -o sheet.csv", "sheet.csv"),
    ("import sheet.csv --period 2021 -o a.csv --totals sheet.csv", "sheet.csv"),
    ("import sheet.csv --period 2021 --mapping map.csv -o a.csv --account map.csv", "map.csv"),
    ("compare good_or_better --data p -o p/observations.csv", "p/observations.csv"),
    ("compare good_or_better --data p -o p/claims.csv", "p/claims.csv"),
    ("show --data p -o p/datapackage.json", "p/datapackage.json"),
    ("export --data p -o p/units.csv --format csv", "p/units.csv"),
    ("compare births --data in.csv --codebook p -o p/observations.csv", "p/observations.csv"),
    ("audit --data in.csv --printed value --numerator value -o in.csv", "in.csv"),
  ]

  @Test("no file that a run reads is replaced, even with --force", arguments: destructive)
  func inputsAreKept(command: String, file: String) throws {
    let result = try Shell.run(
      """
      \(inputs)cp \(file) kept; ls -R > before
      sosanh \(command) --force 2> err; echo "$?"; cmp kept \(file) && echo unchanged
      rm kept; ls -R | grep -v '^err$' | diff - <(grep -v '^kept$' before) && echo 'nothing else'
      """)
    #expect(
      ["73\nunchanged\nnothing else\n", "65\nunchanged\nnothing else\n"].contains(result.out),
      "\(result)")
  }

  @Test(
    "a hard link or symbolic link to what is read is no other file, a copy is",
    arguments: [("ln in.csv o.csv", 73), ("ln -s in.csv o.csv", 73), ("cp in.csv o.csv", 0)])
  func links(link: String, status: Int) throws {
    let result = try Shell.run(
      """
      \(inputs)cp in.csv kept; \(link)
      sosanh compare births --data in.csv -o o.csv --force; echo "$?"; cmp kept in.csv && echo kept
      """)
    #expect(result.out == "\(status)\nkept\n")
    let said =
      "o.csv: found a file that is read, expected another file to write, choose another name\n"
    #expect(result.err == (status == 0 ? "" : said))
  }

  @Test("two results are not written to one file, and then neither is")
  func oneFileForTwo() throws {
    let result = try Shell.run(
      """
      \(inputs)sosanh import sheet.csv --period 2021 -o a.csv --totals ./a.csv; echo "$?"; ls a.csv
      """)
    #expect(result.out == "73\n")
    #expect(result.err.hasPrefix("./a.csv: found one file for two results, "))
  }

  @Test(
    "what is replaced keeps its mode, and a new file has that of the user's mask",
    arguments: ["600", "640", "644", "755", "444"])
  func modes(mode: String) throws {
    let result = try Shell.run(
      """
      \(inputs)echo old > o.csv; chmod \(mode) o.csv p/observations.csv p/sources.csv
      sosanh compare births --data in.csv -o o.csv --force; stat -c %a o.csv; head -c 9 o.csv; echo
      printf 'Đơn vị;2022\\nHải Yến;1771\\n' > more.csv
      sosanh import more.csv --append p --measure population --quiet
      stat -c %a p/observations.csv p/sources.csv; tail -n 1 p/sources.csv
      umask 027; sosanh compare births --data in.csv -o new.csv; stat -c %a new.csv
      """)
    let expected = "\(mode)\nindicator\n\(mode)\n\(mode)\nmore.csv,more.csv,,,\n640\n"
    #expect(result.out == expected, "\(result.err)")
  }

  @Test(
    "a symbolic link stays, and what it leads to is written, there or not",
    arguments: [
      ("echo old > there/t.csv; ln -s there/t.csv o.csv", "--force"),
      ("echo old > there/t.csv; ln -s t.csv there/l.csv; ln -s there/l.csv o.csv", "--force"),
      ("ln -s \"$SCRATCH/there/t.csv\" o.csv", ""),
    ])
  func symbolicLinks(link: String, force: String) throws {
    let result = try Shell.run(
      """
      \(inputs)mkdir there; \(link)
      sosanh compare births --data in.csv -o o.csv \(force); echo "$?"
      test -L o.csv && echo link; head -c 9 there/t.csv; echo; ls -A | grep sosanh; ls -A there
      """)
    #expect(result.out.hasPrefix("0\nlink\nindicator\n"), "\(result)")
    #expect(!result.out.contains("sosanh-"))
  }

  @Test("links that lead in a circle are said")
  func circle() throws {
    let result = try Shell.run(
      "\(inputs)ln -s a.csv b.csv; ln -s b.csv a.csv; sosanh compare births --data in.csv -o a.csv")
    #expect(result.status == 73)
    #expect(result.err.hasPrefix("a.csv: could not create it (Too many levels of symbolic links)"))
  }

  @Test("drafts of runs that were killed are in nobody's way, and a name may be as long as any")
  func oldDrafts() throws {
    let long = String(repeating: "ộ", count: 83) + "o.csv"
    let result = try Shell.run(
      """
      \(inputs)run() { bash -c 'touch "$0.sosanh-$$"; exec sosanh "$@"' "$@"; echo "$?"; }
      run o.csv compare births --data in.csv -o o.csv; run t.csv import sheet.csv --period 2021 -o t.csv --quiet
      sosanh compare births --data in.csv -o \(long); ls | grep -c '^\(long)$'
      """)
    #expect(result.out == "0\n0\n1\n", "\(result.err)")
  }

  @Test("an exported folder is there whole or not at all")
  func exportedFolder() throws {
    let result = try Shell.run(
      """
      \(inputs)sosanh export --data p --package copy/; echo "$?"; diff p/units.csv copy/units.csv && echo same
      sosanh export --data p --package copy; echo "$?"; sosanh export --data p --package none/copy; echo "$?"
      (ulimit -f 4; sosanh export --data p --package full); echo "$?"; ls
      """)
    #expect(
      result.out
        == "0\nsame\n73\n73\n74\ncopy\nin.csv\nmap.csv\np\nsheet.csv\nunits.txt\n",
      "\(result.err)")
  }

  @Test("a package is replaced whole or not at all, and what else stands in its folder stays")
  func replacedPackage() throws {
    let result = try Shell.run(
      """
      \(inputs)cp -r p old; mkdir -p p/src; echo mine | tee p/README > p/src/notes; chmod 640 p/units.csv; ln -s p link
      tables() { find "$1" -maxdepth 1 -name '*.csv' | sort | xargs cat; }; tables p > before
      (ulimit -f 4; sosanh export --data in.csv --package p --force; sosanh export --data old --package p --force)
      echo "$?"; sosanh export --data old --package p; echo "$?"; tables p | cmp - before && echo 'as it was'
      sosanh export --data old --package link/ --force --quiet & sosanh export --data old --package p --force --quiet
      echo "$?"; wait $!; echo "$?"; sosanh export --data old --package new --quiet
      diff -r -x README -x ABOUT.md -x src p new && echo new; cat p/README p/src/notes; stat -c %a p/units.csv; ls -d *sosanh-*; ls link/src
      sosanh export --data p --package p --force; echo "$?"; (cd p && sosanh export --data ../old --package . --force; echo "$?")
      """)
    let lines = result.out.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "74", "73", "as it was", "0", "0", "new", "mine", "mine", "640", "notes", "73", "0",
      ], "\(result)")
    #expect(result.err.hasPrefix("p/"), "\(result)")
  }

  @Test("four runs at once append to one package, and no row is lost")
  func appendsAtOnce() throws {
    let result = try Shell.run(
      """
      \(inputs)for n in 1 2 3 4; do printf 'Đơn vị;203%d\\nHải Yến;%d\\n' $n $n > n$n.csv; done
      for n in 1 2 3 4; do sosanh import n$n.csv --append p --measure population --quiet & done; wait
      grep -c '^hai_yen,203[1-4],population' p/observations.csv; grep -c '^n[1-4].csv' p/sources.csv
      sosanh check --data p --quiet; echo "$?"; ls p | grep -c sosanh
      """)
    #expect(result.out == "4\n4\n0\n0\n", "\(result.err)")
  }

  @Test(
    "closed descriptors are no files of the run, and open ones can be named",
    arguments: [
      ("-o o.csv <&- >&- 2>&-", 0), ("-o o.csv >&-", 0), ("--format csv -o /dev/stdout > o.csv", 0),
      ("--format csv -o /dev/fd/3 3> o.csv", 0), ("--format csv > o.csv", 0),
    ])
  func descriptors(rest: String, status: Int) throws {
    let result = try Shell.run(
      """
      \(inputs)sosanh compare births --data in.csv --format csv > whole.csv
      sosanh compare births --data in.csv \(rest); echo "$?"; cmp whole.csv o.csv && echo whole
      """)
    #expect(result.out == "\(status)\nwhole\n", "\(result.err)")
  }

  @Test(
    "what cannot be written to is said with 74",
    arguments: ["> /dev/full", ">&-", "-o /dev/full", "--format csv > /dev/full"])
  func errors(rest: String) throws {
    let result = try Shell.run("\(inputs)sosanh compare births --data in.csv \(rest)")
    #expect(result.status == 74)
    #expect(result.err.contains("could not write all of it ("))
  }

  @Test("what a spreadsheet would run is counted in every table, wide signs too")
  func defused() throws {
    let result = try Shell.run(
      """
      cd "$SCRATCH"; printf 'unit,period,measure,category,value\\n＝1+1,2021,m,,1\\n@x,2021,m,,2\\n' > in.csv
      sosanh compare m --data in.csv --dialect excel-vi | grep -c ";'[＝@]"
      printf 'Unit;Births\\n=A;4\\n＋B;5\\nTotal;9\\n' > =b.csv
      sosanh import =b.csv --period 2021 --account a.csv --dialect excel-en -o o.csv
      """)
    #expect(result.out == "2\n")
    let counts = result.err.matches(of: /note: (\d+) text cells? that a spreadsheet/).map { $0.1 }
    #expect(counts == ["4", "4", "1"], "\(result.err)")
  }

  @Test("help that cannot be written is said too")
  func help() throws {
    #expect(try Shell.run("sosanh --help > /dev/full").status == 74)
    #expect(try Shell.run("sosanh compare --help | true; echo ${PIPESTATUS[0]}").out == "0\n")
  }
}
