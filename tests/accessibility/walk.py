#!/usr/bin/python3
"""Walks what the window tells to assistive technology, part by part, and prints a line for each test.

To be run where the built product's window is on the display and on the bus. Prints "ok NAME" or "FAILED NAME: why".
"""
import re
import subprocess
import sys
import time

import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  (the version has to be said first)

PARTS = ["Overview", "Coherence", "Organization", "Plan"]
# What a person uses. A plain panel is none: GTK calls every one focusable; those that take the focus are met by the keyboard below.
USED = {
    "push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "password text", "spin button", "slider",
    "link", "list", "list box", "table", "tree", "tree table", "page tab", "menu", "icon button",
}
# Nothing at all may be said of these roles when they have the focus.
UNFIT = {"invalid", "unknown", "redundant object"}
TABLES = {"table", "tree", "tree table"}
STOPS = 30
# Initiative, strength, element.
CELL = re.compile('"[^"]+" (has as its core|supports|touches|is linked, how strongly is not stated, to|is not linked to) "[^"]+"')


def states(node):
    return {s.value_nick for s in node.get_state_set().get_states()}


def name(node):
    return (node.get_name() or "").strip()


def spoken(node):
    """What is said of a control: its name, that of its label, or, of a picture alone, its tooltip."""
    if name(node):
        return name(node)
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            texts = [name(relation.get_target(i)) for i in range(relation.get_n_targets())]
            if any(texts):
                return " ".join(texts)
    # GTK gives the tooltip of a button that shows a picture alone as its description; a screen reader says it in place of a name.
    return (node.get_description() or "").strip()


def children(node):
    # the rows of a table are counted, not walked
    most = 3 if node.get_role_name() in TABLES else node.get_child_count()
    for index in range(min(most, node.get_child_count())):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def walk(node, path=()):
    yield node, path
    for child in children(node):
        if "showing" in states(child) or child.get_role_name() in ("page tab list", "page tab", "filler"):
            yield from walk(child, path + (name(child) or child.get_role_name(),))


def where(path):
    named = [p for p in path if p not in ("panel", "filler", "scroll pane", "page tab list", "tool bar", "")]
    return " > ".join(named[-3:])


def wait(what, condition, seconds=30):
    end = time.time() + seconds
    while time.time() < end:
        try:
            found = condition()
        except gi.repository.GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError("waited in vain for " + what)


def window():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application is not None and "Throughline" in name(application):
            for child in range(application.get_child_count()):
                frame = application.get_child_at_index(child)
                if frame.get_role_name() == "frame" and "Throughline" in name(frame):
                    return frame
    return None


def key(pressed):
    subprocess.run(["xdotool", "key", "--clearmodifiers", pressed], check=True)
    time.sleep(0.15)


def focused(frame):
    """What has the focus: the innermost that says so."""
    found = None
    for node, path in walk(frame):
        if "focused" in states(node):
            found = node, path
    return found


def find(frame, role, text):
    return next((n for n, _ in walk(frame) if n.get_role_name() == role and name(n) == text), None)


def shown(frame, part):
    word = find(frame, "toggle button", part) or next((n for n, _ in walk(frame) if n.get_role_name() == "toggle button" and name(n) == part), None)
    return word is not None and "checked" in states(word)


def every_control_has_a_name(frame):
    nameless, used, tables = [], 0, 0
    for node, path in walk(frame):
        role = node.get_role_name()
        if role not in USED or "showing" not in states(node):
            continue
        used += 1
        if not spoken(node):
            nameless.append(f"a {role} in {where(path)}")
        if role in TABLES:
            tables += 1
            if node.get_child_count() == 0:
                nameless.append(f"a {role} without rows in {where(path)}")
    assert used > 10, f"only {used} controls are told"
    assert not nameless, f"{len(nameless)} of {used}: " + "; ".join(sorted(set(nameless)))


def what_tab_comes_to_has_a_name(frame):
    nameless, met = [], []
    for _ in range(STOPS):
        key("ctrl+Tab")
        at = focused(frame)
        if at is None:
            continue
        node, path = at
        met.append(node.get_role_name())
        if not spoken(node) or node.get_role_name() in UNFIT:
            nameless.append(f"a {node.get_role_name()} in {where(path)}")
    assert len(met) > STOPS / 2, f"the keyboard came to {len(met)} controls only"
    assert not nameless, "; ".join(sorted(set(nameless)))


def the_matrix_tells_its_cell(frame):
    # Alt+2 has put the focus there
    matrix = next((n for n, _ in walk(frame) if name(n) == "Which initiatives support which elements"), None)
    assert matrix is not None, "there is no matrix"
    told = []
    for arrow in ("Right", "Right", "Down"):
        key(arrow)
        told.append(name(matrix))
    assert "focused" in states(matrix), "it does not have the focus"
    assert len(set(told)) == 3, "it tells the same of three cells: " + told[0]
    for cell in told:
        assert CELL.match(cell), "row, column and value are not told: " + cell
    assert "School team learning cycles" in told[0] and "School team learning cycles" not in told[2], " / ".join(told)


def test(title, work, *arguments):
    try:
        work(*arguments)
        print("ok " + title)
    except Exception as why:  # each test says what is wrong, and the next one begins
        print(f"FAILED {title}: {type(why).__name__ if not str(why) else why}".replace("\n", " "))
    sys.stdout.flush()


def main():
    Atspi.init()
    try:
        frame = wait("the window", window, 90)
        wait("the plan", lambda: "Riverbend" in name(frame), 60)
    except AssertionError as why:
        print(f"FAILED the window tells what is in it: {why}")
        return
    for number, part in enumerate(PARTS, 1):
        key(f"alt+{number}")
        test(f"Alt+{number} goes to {part}", lambda p: wait(p, lambda: shown(frame, p)), part)
        time.sleep(2)
        test(f"every control of {part} has a name", every_control_has_a_name, frame)
        if part == "Coherence":
            test("the matrix tells row, column and value of its cell", the_matrix_tells_its_cell, frame)
        test(f"what the keyboard comes to in {part} has a name", what_tab_comes_to_has_a_name, frame)


main()
