package io.shopstream.standalone.command;

import io.shopstream.standalone.process.FolderLock;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.StackState;
import io.shopstream.standalone.supervise.StateFile;
import java.io.IOException;

/** Whether the stack of a data folder works, for commands that need its servers. */
final class LiveStack {

    private LiveStack() {}

    /** Fails where it does not, with how to start it. */
    static void require(StackSettings settings) throws IOException {
        boolean up = FolderLock.heldBy(ForegroundStack.lockFile(settings)).isPresent();
        boolean ready = new StateFile(settings.run())
                .read()
                .filter(state -> state.phase() == StackState.Phase.READY)
                .isPresent();
        if (!up || !ready) {
            throw new StackProblem("The stack with its data in " + settings.data() + " is "
                    + (up ? "not ready yet: see './shopstream status'." : "down: start it with './shopstream up'."));
        }
    }
}
